package org.relais.directory.lookup.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.relais.search.Answer;
import org.relais.search.Dimension;
import org.relais.search.Hit;
import org.relais.search.Near;
import org.relais.search.Question;
import org.relais.search.ResultPage;
import org.relais.search.Summary;
import org.relais.search.Why;

/** An answer as JSON: HSDS's page object, each hit with why it was found, facets with counts. */
final class SearchJson {
    /** What a row of the table tells of a hit: what the JSON does, of each wording the first. */
    static final List<String> COLUMNS = List.of(
            "id",
            "entry",
            "url",
            "name",
            "name_language",
            "description",
            "description_language",
            "kinds",
            "countries",
            "city",
            "city_language",
            "languages",
            "concepts",
            "confirmed_on",
            "assurance_methods",
            "legal_aid",
            "acts_as_civil_party",
            "remote_work",
            "demonstration",
            "distance_km",
            "why.words",
            "why.places");

    private final URI base;

    SearchJson(URI base) {
        this.base = base;
    }

    JsonObject of(Question question, Answer.Answered answer, List<Widened> widened) {
        ResultPage page = answer.page();
        JsonArrayBuilder contents = JSON.createArrayBuilder();
        answer.hits().forEach(hit -> contents.add(hit(hit)));
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("total_items", page.total())
                .add("total_pages", page.pages())
                .add("page_number", page.number())
                .add("size", page.size())
                .add("first_page", page.first())
                .add("last_page", answer.next().isEmpty())
                .add("empty", page.empty())
                .add("contents", contents)
                .add("facets", facets(answer));
        if (!answer.missing().isEmpty()) {
            body.add("left_out", JSON.createArrayBuilder(answer.missing()));
        }
        question.near().ifPresent(near -> body.add("near", near(near)));
        answer.next().ifPresent(cursor -> body.add("next_cursor", cursor.written()));
        if (!widened.isEmpty()) {
            JsonArrayBuilder wider = JSON.createArrayBuilder();
            widened.forEach(each -> wider.add(wider(each)));
            body.add("wider", wider);
        }
        return body.build();
    }

    private static JsonObjectBuilder near(Near near) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (!near.place().isEmpty()) {
            json.add("place", near.place());
        }
        return json.add("latitude", near.latitude())
                .add("longitude", near.longitude())
                .add("radius", near.kilometres());
    }

    /** Its address and what it is without, or how far it looks. */
    private JsonObjectBuilder wider(Widened wider) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("total_items", wider.total()).add("url", base + wider.local());
        list(json, "without", wider.without());
        if (wider.kilometres() > 0) {
            json.add("radius", Math.round(wider.kilometres()));
        }
        return json;
    }

    List<JsonObject> rows(Answer.Answered answer) {
        return answer.hits().stream()
                .map(hit -> {
                    JsonObjectBuilder row = hit(hit);
                    first(row, "name", hit.summary().names());
                    first(row, "description", hit.summary().descriptions());
                    first(row, "city", hit.summary().cities());
                    return row.build();
                })
                .toList();
    }

    private static void first(JsonObjectBuilder row, String member, Map<String, String> texts) {
        texts.entrySet().stream()
                .findFirst()
                .ifPresent(text -> row.add(member, text.getValue()).add(member + "_language", text.getKey()));
    }

    private JsonObjectBuilder facets(Answer.Answered answer) {
        JsonObjectBuilder facets = JSON.createObjectBuilder();
        answer.facets().forEach(facet -> {
            JsonObjectBuilder counts = JSON.createObjectBuilder();
            facet.counts().forEach((value, count) -> counts.add(shortened(value), count));
            facets.add(parameter(facet.dimension()), counts);
        });
        return facets;
    }

    static String parameter(Dimension dimension) {
        return SearchQuery.DIMENSIONS.entrySet().stream()
                .filter(entry -> entry.getValue() == dimension)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** A concept by its notation, as parameters take it. */
    static String shortened(String value) {
        int hash = value.indexOf('#');
        return hash < 0 ? value : value.substring(hash + 1);
    }

    private JsonObjectBuilder hit(Hit hit) {
        Summary summary = hit.summary();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", summary.profile().toString())
                .add("entry", summary.kind().value())
                .add("url", base + "/" + summary.kind().collection() + "/" + summary.profile())
                .add("names", texts(summary.names()));
        texts(json, "descriptions", summary.descriptions());
        list(json, "kinds", summary.kinds());
        list(json, "countries", summary.countries());
        texts(json, "cities", summary.cities());
        list(json, "languages", summary.languages());
        list(json, "concepts", summary.concepts());
        summary.confirmedOn().ifPresent(day -> json.add("confirmed_on", day.toString()));
        list(json, "assurance_methods", summary.assuranceMethods());
        flag(json, "legal_aid", summary.legalAid());
        flag(json, "acts_as_civil_party", summary.civilParty());
        flag(json, "remote_work", summary.remote());
        flag(json, "demonstration", summary.demonstration());
        hit.kilometres().ifPresent(far -> json.add("distance_km", Math.round(far * 10) / 10.0));
        return json.add("why", why(hit.why()));
    }

    private static JsonObjectBuilder why(Why why) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        list(json, "words", why.words());
        list(json, "places", why.places());
        list(json, "serves", why.serves());
        list(json, "near", why.near());
        if (!why.concepts().isEmpty()) {
            JsonArrayBuilder concepts = JSON.createArrayBuilder();
            why.concepts()
                    .forEach(by -> concepts.add(JSON.createObjectBuilder()
                            .add("concept", by.concept().toString())
                            .add("label", by.label().text())
                            .add("label_language", by.label().language())
                            .add("closeness", by.closeness().name().toLowerCase(java.util.Locale.ROOT))));
            json.add("concepts", concepts);
        }
        return json;
    }

    private static void flag(JsonObjectBuilder json, String name, boolean value) {
        if (value) {
            json.add(name, true);
        }
    }

    private static void list(JsonObjectBuilder json, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(value -> array.add(value.toString()));
            json.add(name, array);
        }
    }

    private static void texts(JsonObjectBuilder json, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            json.add(name, texts(texts));
        }
    }

    private static JsonObjectBuilder texts(Map<String, String> texts) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        texts.forEach(json::add);
        return json;
    }
}
