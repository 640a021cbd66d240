package org.relais.ontology.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.Samples;

class PublicDataSetTest extends DataSetTest {
    private static final String SECRET = "Verborgenheim";
    private static final View HIDING = Samples.organization("\"description\":\"Rue Verborgenheim\"");
    private static final View TOLD = Samples.organization("\"description\":\"Rue Verte\"");

    private String described(View view) {
        return "SELECT ?text { GRAPH <%s/organizations/%s> { ?it <http://schema.org/description> ?text } }"
                .formatted(Samples.BASE, view.id());
    }

    @Test
    void every_entry_is_a_graph_named_by_its_document_and_the_default_graph_is_all_of_them() {
        take(data, seen(Samples.organization(), Samples.professional()), false, 7);

        assertThat(rows("SELECT DISTINCT ?g { GRAPH ?g { ?g <http://xmlns.com/foaf/0.1/primaryTopic> ?it } }"))
                .contains("<" + Samples.iri(Samples.organization()).toString().replace("#it", "") + ">")
                .contains("<" + Samples.iri(Samples.professional()).toString().replace("#it", "") + ">");
        assertThat(rows("SELECT ?it { ?it a <http://xmlns.com/foaf/0.1/Person> }"))
                .containsExactly("<" + Samples.iri(Samples.professional()) + ">");
        assertThat(data.position()).isEqualTo(7);
    }

    @Test
    void concepts_are_graphs_beside_the_entries() {
        assertThat(rows("SELECT ?label { GRAPH <https://w3id.org/relais/procedural-stages> {"
                        + " ?stage <http://www.w3.org/2004/02/skos/core#prefLabel> ?label"
                        + " FILTER(LANG(?label) = \"en\") } }"))
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s ?p ?o",
                "GRAPH ?g { ?s ?p ?o }",
                "VALUES ?g { <urn:x-arq:DefaultGraph> <urn:x-arq:DefaultGraphNode> } GRAPH ?g { ?s ?p ?o }",
                "VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s !<urn:x:y> ?o }",
                "BIND(IRI(CONCAT('urn:x-arq:', 'DefaultGraph')) AS ?g) GRAPH ?g { ?s ?p ?o }"
            })
    void what_the_data_set_knows_of_itself_no_query_sees(String pattern) {
        take(data, Map.of(), true, 42);

        String itself = " FILTER(CONTAINS(CONCAT(STR(?s), STR(?o)), 'relais:data-set'))";
        assertThat(rows("SELECT ?s ?o { " + pattern + itself + " }")).isEmpty();
        assertThat(rows("SELECT ?x { VALUES ?x { 1 } FILTER EXISTS { " + pattern + itself + " } }"))
                .isEmpty();
    }

    @Test
    void an_entry_that_changes_has_nothing_of_what_it_was() {
        take(data, seen(HIDING), false, 1);
        take(data, seen(TOLD), false, 2);

        assertThat(rows(described(TOLD))).containsExactly("\"Rue Verte\"");
    }

    @Test
    void a_step_is_there_with_its_position_after_a_restart() {
        take(data, seen(TOLD), true, 9);
        reopen();

        assertThat(data.position()).isEqualTo(9);
        assertThat(data.holdsRemains()).isTrue();
        assertThat(rows(described(TOLD))).hasSize(1);
    }

    @Test
    void a_step_that_fails_leaves_nothing_of_itself() {
        take(data, seen(TOLD), false, 1);
        View professional = Samples.professional();
        Map<UUID, Optional<View>> broken = new LinkedHashMap<>(seen(HIDING));
        broken.put(
                professional.id(),
                Samples.REDACTION.view(new Profile(professional.document()), Audience.NETWORK, any -> true));

        assertThatThrownBy(() -> take(data, broken, false, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(data.position()).isEqualTo(1);
        assertThat(rows(described(TOLD))).containsExactly("\"Rue Verte\"");
    }

    @Test
    void the_search_for_bytes_finds_what_is_there() {
        take(data, seen(HIDING), false, 1);

        assertThat(filesWith(SECRET)).isNotEmpty();
    }

    @Test
    void what_left_a_graph_still_lies_in_the_files_until_it_is_purged() {
        take(data, seen(HIDING, Samples.professional()), false, 1);
        take(data, seen(TOLD), true, 2);
        assertThat(filesWith(SECRET)).isNotEmpty();
        assertThat(data.holdsRemains()).isTrue();

        data.purge();

        assertThat(filesWith(SECRET)).isEmpty();
        assertThat(data.holdsRemains()).isFalse();
        assertThat(data.position()).isEqualTo(2);
        assertThat(rows(described(TOLD))).containsExactly("\"Rue Verte\"");
        assertThat(rows("SELECT ?it { ?it a <http://xmlns.com/foaf/0.1/Person> }"))
                .hasSize(1);
    }

    @Test
    void a_purge_takes_with_it_what_several_steps_had_left() {
        take(data, seen(HIDING), false, 1);
        take(data, seen(TOLD), false, 2);
        take(data, gone(TOLD), true, 3);
        data.purge();

        assertThat(filesWith(SECRET)).isEmpty();
        assertThat(filesWith("Rue Verte")).isEmpty();
        assertThat(rows(described(TOLD))).isEmpty();
    }

    @Test
    void a_purged_data_set_is_that_of_one_who_never_had_it() throws IOException {
        take(data, seen(Samples.professional()), false, 1);
        take(data, seen(HIDING), false, 2);
        take(data, seen(TOLD), true, 3);
        data.purge();
        List<Quad> all = quads(data);

        try (PublicDataSet innocent = PublicDataSet.open(folder.resolve("other"), VOCABULARY, Samples.BASE)) {
            take(innocent, seen(TOLD, Samples.professional()), false, 3);
            innocent.purge();
            assertThat(quads(innocent)).isEqualTo(all);
        }
    }

    /** In the order in which they lie there. */
    private static List<Quad> quads(PublicDataSet data) {
        return data.read(quads -> {
            List<Quad> all = new ArrayList<>();
            quads.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(all::add);
            return all;
        });
    }

    @Test
    void a_folder_is_bloated_when_its_files_take_many_times_what_its_quads_need() throws IOException {
        data.close();
        Path begun = folder.resolve("1");
        Generation generation = new Generation(begun);
        long quads = Txn.calculateRead(generation.quads(), generation::count);
        assertThat(quads).isGreaterThan(100);
        Path left = begun.resolve("left");
        Files.createFile(left);
        long others = generation.bytes();
        long always = 1L << 30;

        lengthen(left, always + 1_000 * quads - others);
        assertThat(generation.isBloated()).isFalse();
        lengthen(left, always + 2_000 * quads - others);
        assertThat(generation.isBloated()).isTrue();
        generation.end();
    }

    /** Takes no space on the disk. */
    private static void lengthen(Path file, long bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
    }

    @Test
    void who_reads_while_the_folder_is_swapped_reads_on_and_the_files_go_at_once() throws Exception {
        take(data, seen(HIDING), false, 1);
        take(data, seen(TOLD), true, 2);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch swapped = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
            Future<Long> count = readers.submit(() -> data.read(quads -> {
                reading.countDown();
                await(swapped);
                return quads.stream().count();
            }));
            reading.await();
            data.purge();
            assertThat(filesWith(SECRET)).isEmpty();
            swapped.countDown();

            assertThat(count.get()).isGreaterThan(1_000);
        }
        assertThat(rows(described(TOLD))).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_purge_is_given_up_when_the_data_set_is_closed_and_nothing_is_changed() throws Exception {
        View[] many = IntStream.range(0, 300)
                .mapToObj(number -> named(new UUID(0x4000, 0x8000_0000_0000_0000L | number), "A"))
                .toArray(View[]::new);
        take(data, seen(many), true, 1);
        try (ExecutorService purging = Executors.newSingleThreadExecutor()) {
            Future<?> purge = purging.submit(data::purge);
            while (!Files.exists(folder.resolve("2"))) {
                Thread.onSpinWait();
            }
            data.close();

            assertThatThrownBy(purge::get).hasRootCauseInstanceOf(CancellationException.class);
        }
        assertThat(folders()).containsExactly("1");
        open();
        assertThat(data.holdsRemains()).isTrue();
        assertThat(rows("SELECT ?it { ?it a <http://www.w3.org/ns/org#Organization> }"))
                .hasSize(many.length);
    }

    @Test
    void a_step_is_taken_while_a_purge_copies_and_nothing_of_it_is_lost() throws Exception {
        View[] many = IntStream.range(0, 300)
                .mapToObj(number -> named(new UUID(0x4000, 0x8000_0000_0000_0000L | number), "A"))
                .toArray(View[]::new);
        take(data, seen(many), false, 1);
        take(data, seen(HIDING), true, 2);
        try (ExecutorService purging = Executors.newSingleThreadExecutor()) {
            Future<?> purge = purging.submit(data::purge);
            while (!Files.exists(folder.resolve("2"))) {
                Thread.onSpinWait();
            }
            take(data, seen(TOLD), true, 3);
            take(data, gone(many[0]), false, 4);
            assertThat(purge).isNotDone();
            assertThat(rows(described(TOLD))).containsExactly("\"Rue Verte\"");
            purge.get();
        }

        assertThat(folders()).containsExactly("2");
        assertThat(rows(described(TOLD))).containsExactly("\"Rue Verte\"");
        assertThat(rows("SELECT ?it { ?it a <http://www.w3.org/ns/org#Organization> }"))
                .hasSize(many.length);
        assertThat(data.position()).isEqualTo(4);
        assertThat(data.holdsRemains()).isTrue();
        data.purge();
        assertThat(filesWith(SECRET)).isEmpty();
        assertThat(data.holdsRemains()).isFalse();
    }

    @Test
    void a_folder_that_a_crash_left_half_made_is_thrown_away() throws IOException {
        take(data, seen(TOLD), false, 4);
        try (PublicDataSet half = PublicDataSet.open(folder.resolve("99"), VOCABULARY, Samples.BASE)) {
            take(half, seen(HIDING), false, 8);
        }
        Files.createDirectories(folder.resolve("7"));
        reopen();

        assertThat(data.position()).isEqualTo(4);
        assertThat(rows(described(TOLD))).hasSize(1);
        assertThat(folders()).hasSize(1);
        assertThat(filesWith(SECRET)).isEmpty();
    }

    @Test
    void of_two_whole_folders_that_a_crash_left_the_later_is_read() throws IOException {
        take(data, seen(HIDING), false, 4);
        data.close();
        copy(folder.resolve("1"), folder.resolve("saved"));
        open();
        take(data, seen(TOLD), true, 5);
        data.purge();
        data.close();
        copy(folder.resolve("saved"), folder.resolve("1"));
        open();

        assertThat(data.position()).isEqualTo(5);
        assertThat(folders()).containsExactlyInAnyOrder("2", "saved");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    private List<String> folders() throws IOException {
        return named(name -> !name.startsWith("beginning-"));
    }

    private String beginning() throws IOException {
        return String.join(" and ", named(name -> name.startsWith("beginning-")));
    }

    private List<String> named(Predicate<String> which) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).filter(which).toList();
        }
    }

    @Test
    void what_every_data_set_begins_with_is_written_once_and_never_half() throws IOException {
        String written = beginning();
        Path kept = folder.resolve(written).resolve("kept");
        Files.createFile(kept);
        Files.createDirectories(folder.resolve("beginning-making"));
        Files.createDirectories(folder.resolve("beginning-of-another"));
        reopen();
        data.purge();

        assertThat(beginning()).isEqualTo(written);
        assertThat(kept).exists();
    }

    @Test
    void a_data_set_of_another_base_is_begun_anew() {
        take(data, seen(TOLD), false, 4);
        data.close();
        data = PublicDataSet.open(folder, VOCABULARY, URI.create("https://moved.example"));

        assertThat(data.position()).isZero();
        assertThat(rows(described(TOLD))).isEmpty();
    }

    @Test
    void a_data_set_that_is_cleared_knows_the_concepts_alone() {
        take(data, seen(HIDING), false, 4);
        data.clear();

        assertThat(data.position()).isZero();
        assertThat(filesWith(SECRET)).isEmpty();
        assertThat(rows("SELECT ?g { GRAPH ?g { ?g a <http://www.w3.org/2004/02/skos/core#ConceptScheme> } }"))
                .isNotEmpty();
    }

    @Test
    void of_many_steps_at_once_all_are_taken_or_none() {
        PublicDataSet.Step first = new PublicDataSet.Step(seen(TOLD), false, 1);
        PublicDataSet.Step last = new PublicDataSet.Step(seen(Samples.professional()), true, 2);
        data.apply(List.of(first, last).iterator());
        assertThat(data.position()).isEqualTo(2);
        assertThat(data.holdsRemains()).isTrue();

        Iterator<PublicDataSet.Step> broken = Stream.of(1, 2)
                .map(step -> {
                    if (step == 2) {
                        throw new IllegalStateException("the stream cannot be read");
                    }
                    return new PublicDataSet.Step(gone(TOLD), false, 3);
                })
                .iterator();
        assertThatThrownBy(() -> data.apply(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(data.position()).isEqualTo(2);
        assertThat(rows("SELECT ?it { ?it a <http://www.w3.org/ns/org#Organization> }"))
                .hasSize(1);
    }

    @Test
    void any_steps_and_purges_leave_what_the_last_of_each_entry_said() {
        long seed = Long.getLong("relais.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<UUID, String> expected = new java.util.TreeMap<>();
        for (int position = 1; position <= 30; position++) {
            UUID id = new UUID(0x4000, 0x8000_0000_0000_0000L | random.nextInt(6));
            String word = "word" + random.nextInt(1_000_000) + "x";
            boolean leaves = random.nextInt(3) == 0;
            take(
                    data,
                    Map.of(id, leaves ? Optional.empty() : Optional.of(named(id, word))),
                    random.nextInt(4) == 0,
                    position);
            if (leaves) {
                expected.remove(id);
            } else {
                expected.put(id, word);
            }
            switch (random.nextInt(5)) {
                case 0 -> data.purge();
                case 1 -> reopen();
                default -> {}
            }
            assertThat(data.position()).as("seed %d", seed).isEqualTo(position);
            assertThat(
                            rows(
                                    "SELECT ?name { ?it a <http://www.w3.org/ns/org#Organization> ; <http://schema.org/name> ?name }"))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(expected.values().stream()
                            .map(each -> "\"" + each + "\"")
                            .toList());
        }
    }

    private static View named(UUID id, String name) {
        return Samples.view(org.relais.ontology.hsds.HsdsJson.read(
                "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"description\":\"d\"}",
                org.relais.ontology.hsds.Organization.class));
    }
}
