package org.relais.directory.upkeep;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one CSV line, null where nothing stands, the empty text where quotes stand around nothing. */
final class NullableFields extends AbstractBaseCsvCallbackHandler<List<@Nullable String>> {
    private List<@Nullable String> fields = new ArrayList<>();

    @Override
    protected void handleBegin(long line) {
        fields = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        fields.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
    }

    @Override
    protected List<@Nullable String> buildRecord() {
        return fields;
    }
}
