package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.ontology.hsds.HsdsProfile;

class HsdsPageTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 10, 0, 0, true, true",
        "10, 1, 10, 10, 1, true, true",
        "11, 1, 10, 10, 2, true, false",
        "11, 2, 10, 1, 2, false, true",
        "30, 2, 10, 10, 3, false, false",
        "5, 9, 10, 0, 1, false, true"
    })
    void a_page_knows_its_place(
            long total, long number, int perPage, int size, long pages, boolean first, boolean last) {
        JsonObject page = new HsdsPage(total, number, perPage, items(size)).json();

        assertThat(page.getInt("total_items")).isEqualTo((int) total);
        assertThat(page.getInt("total_pages")).isEqualTo((int) pages);
        assertThat(page.getInt("page_number")).isEqualTo((int) number);
        assertThat(page.getInt("size")).isEqualTo(size);
        assertThat(page.getBoolean("first_page")).isEqualTo(first);
        assertThat(page.getBoolean("last_page")).isEqualTo(last);
        assertThat(page.getBoolean("empty")).isEqualTo(size == 0);
        assertThat(page.getJsonArray("contents")).hasSize(size);
        assertThat(HsdsProfile.OUTWARD.check("page", page.toString())).isEmpty();
    }

    @Test
    void a_page_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new HsdsPage(1, 0, 10, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HsdsPage(1, 1, 0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HsdsPage(-1, 1, 10, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HsdsPage(9, 1, 2, items(3))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<JsonObject> items(int size) {
        return Collections.nCopies(
                size, Json.createObjectBuilder().add("id", "x").build());
    }
}
