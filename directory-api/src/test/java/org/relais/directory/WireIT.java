package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relais.ontology.hsds.Ids;

/** What one address gives in its forms and where it leads from there, on a node as its operator runs it. */
@ExtendWith(SharedNode.class)
class WireIT {
    private final ServedNode node;
    private final String base;

    WireIT(ServedNode node) {
        this.node = node;
        this.base = "http://localhost:" + node.port();
    }

    private JsonObject json(String path) throws Exception {
        HttpResponse<String> answer = node.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return ServedNode.parsed(answer.body());
    }

    private static JsonObject first(JsonObject holder, String list) {
        return holder.getJsonArray(list).getJsonObject(0);
    }

    private String found(String words) throws Exception {
        return node.found(words).getFirst().getString("id");
    }

    @Test
    void who_follows_the_address_of_a_part_lands_where_it_stands_on_the_page_of_its_entry() throws Exception {
        JsonObject tie = first(json("/service_at_locations?per_page=1"), "contents");
        String service = tie.getString("service_id");
        String place = tie.getString("location_id");
        String entry = "/organizations/" + json("/services/" + service).getString("organization_id");
        Map<String, String> anchors = Map.of(
                "/services/" + service,
                "service-" + service,
                "/locations/" + place,
                "location-" + place,
                "/service_at_locations/" + tie.getString("id"),
                "service-" + service);
        String page = node.get(entry + ".html").body();

        for (Map.Entry<String, String> part : anchors.entrySet()) {
            String address = part.getKey();
            for (HttpResponse<String> answer :
                    List.of(node.get(address, "Accept", "text/html"), node.get(address + ".html"))) {
                assertThat(answer.statusCode()).as(address).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).contains(base + entry + "#" + part.getValue());
            }
            assertThat(page).contains("id=\"" + part.getValue() + "\"");
            assertThat(node.get(address).headers().allValues("Link"))
                    .anyMatch(link -> link.contains(address + ".html"));
        }
        assertThat(node.get("/services/" + UUID.randomUUID() + ".html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_service_that_is_a_professional_stands_on_her_page() throws Exception {
        String lawyer = found("lawyer Antwerp");

        assertThat(node.get("/services/" + Ids.serviceOf(UUID.fromString(lawyer)) + ".html")
                        .headers()
                        .firstValue("Location"))
                .contains(base + "/professionals/" + lawyer);
    }
}
