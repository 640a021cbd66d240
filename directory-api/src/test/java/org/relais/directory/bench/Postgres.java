package org.relais.directory.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/**
 * PostgreSQL as a careful hand would set it up for the same questions: full text with unaccent, trigrams for names,
 * arrays for concepts, each with its index; asked by prepared statements over JDBC, without HTTP.
 */
final class Postgres implements Peer {
    private static final int STEP = 5_000;
    private static final int TEN = 10;

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;

    private Postgres(EmbeddedPostgres server, ProcessHandle postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    static Postgres start(Path folder) throws IOException {
        Path data = folder.resolve("postgres");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("synchronous_commit", "off")
                .start();
        String pid =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        return new Postgres(server, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
    }

    void feed(SyntheticProfiles profiles, int entries, Vocabulary vocabulary) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            run(statement, "postgres-table.sql");
            for (int from = 0; from < entries; from += STEP) {
                String rows = IntStream.range(from, Math.min(entries, from + STEP))
                        .parallel()
                        .mapToObj(profiles::entry)
                        .map(entry -> row(entry, vocabulary))
                        .collect(Collectors.joining());
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy raw from stdin", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
            }
            run(statement, "postgres-index.sql");
        }
    }

    private static void run(Statement statement, String file) throws SQLException {
        for (String each :
                Resource.lines(file).collect(Collectors.joining("\n")).split(";")) {
            statement.execute(each);
        }
    }

    private static String row(Invented entry, Vocabulary vocabulary) {
        Set<String> concepts = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Concept tag : entry.tags()) {
            vocabulary.withBroader(tag.iri()).forEach(iri -> concepts.add(iri.toString()));
            tag.labels().stream()
                    .filter(label -> label.language().equals(entry.tongue().language()) && label.preferred())
                    .forEach(label -> labels.add(label.text()));
        }
        return Stream.of(
                                entry.name(),
                                entry.text() + String.join(" ", labels) + " "
                                        + entry.town().name(),
                                entry.town().country(),
                                entry.person() ? "professional" : "organization",
                                array(concepts),
                                array(entry.languages()),
                                "" + entry.latitude(),
                                "" + entry.longitude())
                        .map(cell -> cell.replace("\\", "\\\\").replace("\t", " "))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    private static String array(Collection<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    @Override
    public Client client() throws SQLException {
        return new Session(server.getPostgresDatabase().getConnection());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One connection with its statements. */
    private static final class Session implements Client {
        private final Connection connection;
        private final PreparedStatement name;
        private final PreparedStatement words;
        private final PreparedStatement filtered;
        private final PreparedStatement nearby;
        private final PreparedStatement counted;
        private final PreparedStatement counts;
        private final PreparedStatement begun;

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("set pg_trgm.similarity_threshold = 0.4");
            }
            String ranked = """
                    select name, count(*) over () from entry, plainto_tsquery('simple', unaccent(?)) q
                     where body @@ q %s order by ts_rank(body, q) desc limit 20""";
            words = connection.prepareStatement(ranked.formatted(""));
            filtered = connection.prepareStatement(ranked.formatted("and country = ? and kind = ?"));
            name = connection.prepareStatement(
                    "select name from entry where name % ? order by similarity(name, ?) desc limit 20");
            nearby = connection.prepareStatement("""
                    select name, count(*) over () from (
                      select name, 12742 * asin(sqrt(power(sin(radians(latitude - ?) / 2), 2) + cos(radians(latitude))
                       * cos(radians(?)) * power(sin(radians(longitude - ?) / 2), 2))) as far
                       from entry where concepts @> array[?]::text[] and latitude between ? and ? and longitude between ? and ?
                    ) around where far <= ? order by far limit 20""");
            counted = connection.prepareStatement(
                    "select name from entry where country = ? and concepts @> array[?]::text[] order by id limit 20");
            counts = connection.prepareStatement("""
                    with found as materialized (select kind, concepts, languages from entry
                      where country = ? and concepts @> array[?]::text[])
                    select kind, count(*) from found group by 1
                    union all select unnest(concepts), count(*) from found group by 1
                    union all select unnest(languages), count(*) from found group by 1""");
            begun = connection.prepareStatement("select name from entry where name ilike ? order by name limit 10");
        }

        @Override
        public Answered ask(Asking asking) throws SQLException {
            List<String> names = switch (asking.of()) {
                case NAME, WORDS -> names(words, asking.text());
                case TYPO, OTHER_SCRIPT -> names(name, asking.text(), asking.text());
                case WORDS_FILTERED ->
                    names(
                            filtered,
                            asking.text(),
                            asking.country().orElseThrow(),
                            asking.entry().orElseThrow());
                case NEARBY -> nearby(asking);
                case FACETS -> facets(asking);
                case SUGGEST -> names(begun, asking.text() + "%");
                case MIXED -> throw new IllegalArgumentException("a mixture holds other classes");
            };
            return () -> Set.copyOf(names.subList(0, Math.min(TEN, names.size())));
        }

        private List<String> nearby(Asking asking) throws SQLException {
            Town town = asking.around().orElseThrow();
            double up = Asking.KILOMETRES / 111.2;
            double aside = up / Math.cos(Math.toRadians(town.latitude()));
            return names(
                    nearby,
                    town.latitude(),
                    town.latitude(),
                    town.longitude(),
                    asking.concept().orElseThrow().iri().toString(),
                    town.latitude() - up,
                    town.latitude() + up,
                    town.longitude() - aside,
                    town.longitude() + aside,
                    Asking.KILOMETRES);
        }

        private List<String> facets(Asking asking) throws SQLException {
            String country = asking.country().orElseThrow();
            String concept = asking.concept().orElseThrow().iri().toString();
            names(counts, country, concept);
            return names(counted, country, concept);
        }

        private static List<String> names(PreparedStatement statement, Object... values) throws SQLException {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
