package org.relais.directory.lookup.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    private static final JsonGeneratorFactory GENERATORS = JSON.createGeneratorFactory(Map.of());

    private final URI base;

    SearchJson(URI base) {
        this.base = base;
    }

    /**
     * Written as it is read, without a tree of it in between.
     *
     * @param complete whether all entries could be found; that not all could is told
     */
    byte[] of(Question question, Answer.Answered answer, List<Widened> widened, boolean complete) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = GENERATORS.createGenerator(bytes, StandardCharsets.UTF_8)) {
            write(json, question, answer, widened, complete);
        }
        return bytes.toByteArray();
    }

    private void write(
            JsonGenerator json, Question question, Answer.Answered answer, List<Widened> widened, boolean complete) {
        ResultPage page = answer.page();
        json.writeStartObject()
                .write("total_items", page.total())
                .write("total_pages", page.pages())
                .write("page_number", page.number())
                .write("size", page.size())
                .write("first_page", page.first())
                .write("last_page", answer.next().isEmpty())
                .write("empty", page.empty())
                .writeStartArray("contents");
        answer.hits().forEach(hit -> hit(json, hit));
        json.writeEnd();
        facets(json, answer);
        list(json, "left_out", answer.missing());
        list(json, "nearest_to", answer.nearestTo());
        answer.meant().ifPresent(meant -> json.write("did_you_mean", meant));
        question.near().ifPresent(near -> near(json, near));
        answer.next().ifPresent(cursor -> json.write("next_cursor", cursor.written()));
        if (!widened.isEmpty()) {
            json.writeStartArray("wider");
            widened.forEach(each -> wider(json, each));
            json.writeEnd();
        }
        if (!complete) {
            json.write("incomplete", true);
        }
        json.writeEnd();
    }

    private static void near(JsonGenerator json, Near near) {
        json.writeStartObject("near");
        if (!near.place().isEmpty()) {
            json.write("place", near.place());
        }
        number(json, "latitude", near.latitude());
        number(json, "longitude", near.longitude());
        number(json, "radius", near.kilometres());
        json.writeEnd();
    }

    /** Its address and what it is without, or how far it looks. */
    private void wider(JsonGenerator json, Widened wider) {
        json.writeStartObject().write("total_items", wider.total()).write("url", base + wider.address());
        list(json, "without", wider.without());
        if (wider.kilometres() > 0) {
            json.write("radius", Math.round(wider.kilometres()));
        }
        json.writeEnd();
    }

    private static void facets(JsonGenerator json, Answer.Answered answer) {
        json.writeStartObject("facets");
        answer.facets().forEach(facet -> {
            json.writeStartObject(parameter(facet.dimension()));
            facet.counts().forEach((value, count) -> json.write(shortened(value), count));
            json.writeEnd();
        });
        json.writeEnd();
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

    private void hit(JsonGenerator json, Hit hit) {
        Summary summary = hit.summary();
        json.writeStartObject()
                .write("id", summary.profile().toString())
                .write("entry", summary.kind().value())
                .write("url", base + "/" + summary.kind().collection() + "/" + summary.profile())
                .writeStartObject("names");
        summary.names().forEach(json::write);
        json.writeEnd();
        texts(json, "descriptions", summary.descriptions());
        list(json, "kinds", summary.kinds());
        list(json, "countries", summary.countries());
        texts(json, "cities", summary.cities());
        list(json, "languages", summary.languages());
        list(json, "concepts", summary.concepts());
        summary.confirmedOn().ifPresent(day -> json.write("confirmed_on", day.toString()));
        list(json, "assurance_methods", summary.assuranceMethods());
        flag(json, "legal_aid", summary.legalAid());
        flag(json, "acts_as_civil_party", summary.civilParty());
        flag(json, "remote_work", summary.remote());
        flag(json, "demonstration", summary.demonstration());
        hit.kilometres().ifPresent(far -> number(json, "distance_km", Math.round(far * 10) / 10.0));
        why(json, hit.why());
        json.writeEnd();
    }

    private static void why(JsonGenerator json, Why why) {
        json.writeStartObject("why");
        list(json, "words", why.words());
        list(json, "places", why.places());
        list(json, "serves", why.serves());
        list(json, "near", why.near());
        if (!why.concepts().isEmpty()) {
            json.writeStartArray("concepts");
            why.concepts()
                    .forEach(by -> json.writeStartObject()
                            .write("concept", by.concept().toString())
                            .write("label", by.label().text())
                            .write("label_language", by.label().language())
                            .write("closeness", by.closeness().name().toLowerCase(Locale.ROOT))
                            .writeEnd());
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** As a tree would write it: a generator writes numbers like 1.0E-5 as Java does. */
    private static void number(JsonGenerator json, String name, double value) {
        json.write(name, BigDecimal.valueOf(value));
    }

    private static void flag(JsonGenerator json, String name, boolean value) {
        if (value) {
            json.write(name, true);
        }
    }

    private static void list(JsonGenerator json, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            json.writeStartArray(name);
            values.forEach(value -> json.write(value.toString()));
            json.writeEnd();
        }
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            json.writeStartObject(name);
            texts.forEach(json::write);
            json.writeEnd();
        }
    }
}
