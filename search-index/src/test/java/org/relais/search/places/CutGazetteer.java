package org.relais.search.places;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;

/** Cuts the gazetteer out of a GeoNames dump. The same dump gives the same cut. */
final class CutGazetteer {
    /** Of two spellings of one name, the one that keeps its accents; then the shorter. */
    private static final Comparator<String> FAITHFUL = Comparator.comparingLong(CutGazetteer::accents)
            .reversed()
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Kept kept = new Kept();
    private final Words words = new Words();

    /**
     * Cuts one file into another.
     *
     * @param paths the dump, such as {@code cities500.txt}, and where to write the cut
     */
    public static void main(String[] paths) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(paths[0]));
                OutputStream out = Files.newOutputStream(Path.of(paths[1]))) {
            new CutGazetteer().cut(lines, out);
        }
    }

    /** @param lines of a GeoNames dump, in any order */
    void cut(Stream<String> lines, OutputStream out) throws IOException {
        List<GeoName> towns = lines.map(GeoName::read)
                .filter(kept::town)
                .sorted(Comparator.comparingInt(GeoName::id))
                .toList();
        List<GazetteerWriter.Entry> names = new ArrayList<>();
        for (int place = 0; place < towns.size(); place++) {
            addNames(place, towns.get(place), names);
        }
        names.sort(Comparator.<GazetteerWriter.Entry>naturalOrder()
                .thenComparingInt(name -> -towns.get(name.place()).population())
                .thenComparingInt(GazetteerWriter.Entry::place));
        GazetteerWriter.write(towns, names, out);
    }

    private void addNames(int place, GeoName town, List<GazetteerWriter.Entry> into) {
        Map<String, List<String>> spellings = town.names().stream()
                .filter(name -> kept.name(name, town))
                .collect(Collectors.groupingBy(this::key, TreeMap::new, Collectors.toList()));
        spellings.forEach((key, alike) -> {
            boolean head = alike.contains(town.mainName());
            String spelling =
                    head ? town.mainName() : alike.stream().min(FAITHFUL).orElseThrow();
            if (!key.isEmpty()) {
                into.add(new GazetteerWriter.Entry(key, place, spelling, head));
            }
        });
    }

    private String key(String name) {
        return words.cut(name, "").stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static long accents(String spelling) {
        return spelling.codePoints().filter(letter -> letter > 0x7f).count();
    }
}
