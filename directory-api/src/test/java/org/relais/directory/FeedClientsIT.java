package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A client that no one here wrote keeps a copy of the feed in step. */
@ExtendWith(SharedNode.class)
class FeedClientsIT {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";

    private final ServedNode node;
    private final Map<String, Model> copy = new TreeMap<>();

    FeedClientsIT(ServedNode node) {
        this.node = node;
    }

    @Test
    void ldes_client_replicates_resumes_and_sees_updates_withdrawals_and_what_is_hidden(@TempDir Path folder)
            throws Exception {
        WithPhone updated = WithPhone.fresh();
        WithPhone withdrawn = WithPhone.fresh();
        WithPhone narrowed = WithPhone.fresh();
        for (WithPhone each : List.of(updated, withdrawn, narrowed)) {
            node.write("POST", "/profiles", each.document("Aurore"));
        }
        int all = follow(folder).size();
        assertThat(all).isEqualTo(FeedCopy.of(node).activities().size());
        assertThatTheCopyIsTheNode();

        node.write("PUT", updated.path(), updated.document("Aurore du matin"), "If-Match", "\"v1\"");
        node.write("DELETE", withdrawn.path(), "", "If-Match", "\"v1\"");
        String hidden = narrowed.document("Aurore", ",\"visibility\":\"NETWORK\"");
        node.write("PUT", narrowed.path(), hidden, "If-Match", "\"v1\"");
        assertThat(follow(folder)).containsExactly("Update", "Delete", "Update");
        assertThatTheCopyIsTheNode();
        assertThat(follow(folder)).isEmpty();
    }

    private void assertThatTheCopyIsTheNode() throws Exception {
        Map<String, Model> entries = FeedCopy.of(node).entries();
        assertThat(copy.keySet()).isEqualTo(entries.keySet());
        assertThat(copy)
                .allSatisfy((entry, graph) -> assertThat(graph.isIsomorphicWith(entries.get(entry)))
                        .as(entry)
                        .isTrue());
    }

    /** What the client has not told before, taken into the copy.
     *  @return the types, in order */
    private List<String> follow(Path state) throws Exception {
        List<String> types = new ArrayList<>();
        String said = NpmClients.run("follow.mjs", "http://localhost:" + node.port() + "/feed", state.toString());
        for (String line : said.lines().toList()) {
            JsonObject member = ServedNode.parsed(line);
            Dataset quads = DatasetFactory.create();
            RDFParser.create()
                    .source(new StringReader(member.getString("quads")))
                    .lang(Lang.NQUADS)
                    .parse(quads);
            Resource activity = quads.getDefaultModel().createResource(member.getString("id"));
            String type = activity.getPropertyResourceValue(RDF.type).getURI().replace(AS, "");
            String entry = activity.getPropertyResourceValue(ResourceFactory.createProperty(AS, "object"))
                    .getURI();
            types.add(type);
            if (type.equals("Delete")) {
                copy.remove(entry);
            } else {
                copy.put(entry, quads.getNamedModel(activity.getURI()));
            }
        }
        return types;
    }
}
