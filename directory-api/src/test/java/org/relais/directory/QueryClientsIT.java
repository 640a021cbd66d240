package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An engine of queries that no one here wrote asks endpoints and documents of ours, and several at once. */
@ExtendWith(SharedNode.class)
class QueryClientsIT {
    private static final String ORGANIZATIONS =
            "SELECT DISTINCT ?it WHERE { ?it a <http://www.w3.org/ns/org#Organization> }";
    private static final String NAMES =
            "SELECT DISTINCT ?it ?name WHERE { ?it a <http://www.w3.org/ns/org#Organization> ; <http://schema.org/name> ?name }";

    private final ServedNode node;

    QueryClientsIT(ServedNode node) {
        this.node = node;
    }

    private static List<JsonObject> asked(String query, String... sources) throws Exception {
        String[] arguments = new String[sources.length + 1];
        arguments[0] = query;
        System.arraycopy(sources, 0, arguments, 1, sources.length);
        return NpmClients.run("ask.mjs", arguments)
                .lines()
                .map(ServedNode::parsed)
                .toList();
    }

    private static Set<String> things(List<JsonObject> rows) {
        return rows.stream().map(row -> row.getString("it")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String at(ServedNode where, String path) {
        return "http://localhost:" + where.port() + path;
    }

    private static Set<String> organizations(ServedNode where) throws Exception {
        return where.get("/organizations?format=ndjson&minimal=true")
                .body()
                .lines()
                .map(ServedNode::parsed)
                .map(item -> at(where, "/organizations/" + item.getString("id") + "#it"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void comunica_asks_the_endpoint() throws Exception {
        assertThat(things(asked(ORGANIZATIONS, "sparql@" + at(node, "/sparql"))))
                .isEqualTo(organizations(node));
    }

    @Test
    void comunica_asks_two_documents_together() throws Exception {
        List<String> two = organizations(node).stream().limit(2).toList();

        assertThat(things(asked(
                        NAMES, two.getFirst().replace("#it", ""), two.getLast().replace("#it", ""))))
                .containsAll(two);
    }

    @Test
    void comunica_asks_two_nodes_together(@TempDir Path folder) throws Exception {
        try (ServedNode other = ServedNode.withDemonstration(folder.resolve("data"))) {
            Set<String> both = new TreeSet<>(organizations(node));
            both.addAll(organizations(other));
            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> other.get("/sparql").statusCode() == 200);

            assertThat(things(asked(ORGANIZATIONS, "sparql@" + at(node, "/sparql"), "sparql@" + at(other, "/sparql"))))
                    .isEqualTo(both);
        }
    }
}
