package org.relais.directory.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, as a page: a table of classes and peers, what was noted, and which aims were met. */
final class Report {
    static final boolean AT_LEAST = true;
    static final boolean AT_MOST = false;

    private static final String BARE = "bare index";
    private static final String NODE = "node, HTTP";
    private static final String CEILING = "ceiling";
    private static final String POSTGRES = "PostgreSQL";
    private static final Map<QuestionClass, Double> RECALL =
            Map.of(QuestionClass.NAME, 0.99, QuestionClass.TYPO, 0.98, QuestionClass.OTHER_SCRIPT, 0.97);

    private final int entries;
    private final Map<QuestionClass, Map<String, Load.Figures>> figures = new EnumMap<>(QuestionClass.class);
    private final Map<QuestionClass, Map<String, Double>> recalls = new EnumMap<>(QuestionClass.class);
    private final List<String> notes = new ArrayList<>();
    private final List<String> aims = new ArrayList<>();

    Report(int entries) {
        this.entries = entries;
    }

    void measured(Peer peer, QuestionClass of, Load.Figures measured) {
        figures.computeIfAbsent(of, any -> new LinkedHashMap<>()).put(peer.title(), measured);
    }

    void recalled(Peer peer, QuestionClass of, double recall) {
        recalls.computeIfAbsent(of, any -> new LinkedHashMap<>()).put(peer.title(), recall);
    }

    void say(String note) {
        notes.add(note + ".");
    }

    /** @param least {@link #AT_LEAST} or {@link #AT_MOST} */
    void aim(String what, double is, boolean least, double aim) {
        aims.add(line(what, is, least, aim));
    }

    private static String line(String what, double is, boolean least, double aim) {
        boolean met = least ? is >= aim : is <= aim;
        return "| %s | %s | %s %s | %s |"
                .formatted(what, number(is), least ? "at least" : "at most", number(aim), met ? "met" : "**missed**");
    }

    static String seconds(Duration taken) {
        return "%,.1f s".formatted(taken.toNanos() / 1e9);
    }

    String markdown() {
        List<String> table = new ArrayList<>(List.of(
                "| class | who | answers/s | p50 ms | p99 ms | CPU ms each | recall@10 |",
                "|---|---|---|---|---|---|---|"));
        figures.forEach((of, peers) ->
                peers.forEach((peer, measured) -> table.add("| %s | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                of.title(),
                                peer,
                                number(measured.perSecond()),
                                number(measured.median()),
                                number(measured.p99()),
                                number(measured.cpu()),
                                recall(of, peer)))));
        return markdown(table);
    }

    /** @param table in place of that of classes and peers */
    String markdown(List<String> table) {
        List<String> lines = new ArrayList<>(List.of("### %,d entries".formatted(entries), ""));
        lines.addAll(table);
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        lines.addAll(List.of("", "| aim | is | should be | |", "|---|---|---|---|"));
        lines.addAll(aims);
        lines.addAll(compared());
        return String.join("\n", lines) + "\n";
    }

    private String recall(QuestionClass of, String peer) {
        Double recall = recalls.getOrDefault(of, Map.of()).get(peer);
        return recall == null ? "" : "%.3f".formatted(recall);
    }

    private List<String> compared() {
        List<String> compared = new ArrayList<>();
        figures.forEach((of, peers) -> {
            Load.Figures node = peers.get(NODE);
            if (node != null) {
                compare(of, node, peers, compared);
            }
        });
        recalls.forEach((of, peers) -> {
            Double recall = peers.get(NODE);
            if (recall != null) {
                compared.add(line("recall@10, " + of.title(), recall, AT_LEAST, RECALL.get(of)));
            }
        });
        return compared;
    }

    private void compare(QuestionClass of, Load.Figures node, Map<String, Load.Figures> peers, List<String> compared) {
        Load.Figures bare = peers.get(BARE);
        Load.Figures postgres = peers.get(POSTGRES);
        Load.Figures ceiling = figures.get(QuestionClass.MIXED).get(CEILING);
        if (bare != null && ceiling != null) {
            double best = Math.min(bare.perSecond(), ceiling.perSecond());
            String what = of.title() + ", share of the slower of bare index and ceiling";
            compared.add(line(what, node.perSecond() / best, AT_LEAST, 0.5));
        }
        if (postgres != null && of != QuestionClass.SUGGEST && of != QuestionClass.MIXED) {
            double ratio = node.perSecond() / postgres.perSecond();
            compared.add(line(of.title() + ", times PostgreSQL", ratio, AT_LEAST, of.isName() ? 1 : 5));
        }
        compared.add(line(of.title() + ", p99 ms", node.p99(), AT_MOST, most(of)));
        if (of == QuestionClass.MIXED) {
            compared.add(line("mixed, answers/s (the aim is for a million)", node.perSecond(), AT_LEAST, 2_400));
        }
    }

    private static double most(QuestionClass of) {
        return switch (of) {
            case SUGGEST -> 15;
            case MIXED -> 24;
            default -> 60;
        };
    }

    static String number(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : value >= 1 ? "%.1f".formatted(value) : "%.3f".formatted(value);
    }
}
