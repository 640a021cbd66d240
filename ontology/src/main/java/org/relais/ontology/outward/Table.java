package org.relais.ontology.outward;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes the rows of a table, one after another, under the names of its columns. For one thread.
 *
 * <p>A cell is a text, a list of texts, a {@link java.time.LocalDate}, a number, a truth value, or an {@link Optional} of
 * these; the texts of a list are parted by {@code ;}. No text is taken for a formula.
 */
public interface Table extends Closeable {
    void row(List<?> cells) throws IOException;

    /** A text for machines too: what is dialled, in digits and what stands between them, is no formula. */
    static Object data(String text) {
        return FormulaGuard.isDialled(text) ? new Dialled(text) : text;
    }

    /** A telephone number. */
    record Dialled(String number) {
        @Override
        public String toString() {
            return number;
        }
    }

    /** What a cell says as text, guarded; a number and a date stay as they are. */
    static String text(Object cell) {
        return switch (cell) {
            case Optional<?> optional -> optional.map(Table::text).orElse("");
            case String text -> FormulaGuard.guarded(text);
            case List<?> list ->
                FormulaGuard.guarded(list.stream().map(Object::toString).collect(Collectors.joining(";")));
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }
}
