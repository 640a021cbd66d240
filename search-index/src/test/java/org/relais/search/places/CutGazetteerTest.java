package org.relais.search.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the cut keeps of a dump, and that it is the same each time. */
class CutGazetteerTest {
    private static final String TALL = line(
            7,
            "Tällberg",
            "Tallberg",
            "TLB,Tallberg,TÄLLBERG,tllbrg,Тальберг,塔尔贝里,http://tall.example,12,T",
            "PPL",
            "SE",
            1000);
    private static final String TALL_TOO = line(3, "Tallberg", "Tallberg", "", "PPL", "FI", 2000);
    private static final String ANCIENT = line(1, "Ur", "Ur", "", "PPLH", "IQ", 90000);
    private static final String QUARTER = line(2, "Quarter", "Quarter", "", "PPLX", "BE", 9999);
    private static final String LARGE_QUARTER = line(4, "Large Quarter", "Large Quarter", "", "PPLX", "BE", 10000);
    private static final String HAMLET = line(5, "Hamlet", "Hamlet", "", "PPL", "DK", 999);
    private static final String FAR = line(6, "Far", "Far", "", "PPL", "US", 49999);
    private static final String CHINESE = line(8, "Ta", "Ta", "塔,TA,TAA", "PPL", "CN", 15000);
    private static final String CAPITAL = line(9, "Vatican City", "Vatican City", "Рим,VAT", "PPLC", "VA", 829);
    private static final List<String> DUMP =
            List.of(TALL, TALL_TOO, ANCIENT, QUARTER, LARGE_QUARTER, HAMLET, FAR, CHINESE, CAPITAL);

    @Test
    void large_enough_towns_of_today_stay() throws IOException {
        GazetteerFile cut = read(cut(DUMP));

        assertThat(IntStream.range(0, cut.places().size()).map(cut.places()::id))
                .containsExactly(3, 4, 7, 8, 9);
    }

    @Test
    void names_that_somebody_writes_stay_each_once_and_in_order() throws IOException {
        GazetteerFile cut = read(cut(DUMP));
        Names names = cut.names();

        assertThat(IntStream.range(0, names.size())
                        .mapToObj(i -> names.key(i) + " = " + names.spelling(i) + " "
                                + cut.places().id(names.place(i))))
                .containsExactly(
                        "large quarter = Large Quarter 4",
                        "ta = Ta 8",
                        "tallberg = Tallberg 3",
                        "tallberg = Tällberg 7",
                        "vatican city = Vatican City 9",
                        "рим = Рим 9",
                        "тальберг = Тальберг 7");
    }

    @Test
    void towns_are_read_as_they_were_written() throws IOException {
        GazetteerFile cut = read(cut(DUMP));

        assertThat(cut.places().place(2, cut.names().spelling(cut.names().head(2))))
                .isEqualTo(new Place(7, "Tällberg", "SE", -1.25, 170.00001, 1000));
    }

    @Test
    void the_same_dump_gives_the_same_cut_in_any_order() throws IOException {
        assertThat(cut(DUMP.reversed())).isEqualTo(cut(DUMP));
    }

    @Test
    @EnabledIfSystemProperty(named = "relais.cities", matches = ".+", disabledReason = "where cities500.txt lies")
    void the_gazetteer_in_the_jar_is_the_cut_of_its_source() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("relais.cities")));
                InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.gz")) {
            assertThat(unzipped(cut(lines.toList()))).isEqualTo(new GZIPInputStream(in).readAllBytes());
        }
    }

    private static byte[] cut(List<String> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CutGazetteer().cut(lines.stream(), out);
        return out.toByteArray();
    }

    private static GazetteerFile read(byte[] cut) throws IOException {
        return GazetteerFile.read(new ByteArrayInputStream(cut));
    }

    private static byte[] unzipped(byte[] cut) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(cut)).readAllBytes();
    }

    private static String line(
            int id, String name, String ascii, String others, String code, String country, int population) {
        return String.join(
                "\t",
                Integer.toString(id),
                name,
                ascii,
                others,
                "-1.25",
                "170.00001",
                "P",
                code,
                country,
                "",
                "",
                "",
                "",
                "",
                Integer.toString(population),
                "",
                "",
                "Zone/Zone",
                "2023-03-01");
    }
}
