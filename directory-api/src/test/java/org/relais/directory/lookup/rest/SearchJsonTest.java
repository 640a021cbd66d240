package org.relais.directory.lookup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.relais.directory.wire.Addresses;
import org.relais.ontology.skos.Label;
import org.relais.search.Answer;
import org.relais.search.Cursor;
import org.relais.search.Dimension;
import org.relais.search.EntryKind;
import org.relais.search.Facet;
import org.relais.search.Hit;
import org.relais.search.Near;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.ResultPage;
import org.relais.search.Summary;
import org.relais.search.Why;

/** The very text of an answer: programs read it, and its ETag is made of it. */
class SearchJsonTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final URI SHELTER = URI.create("https://w3id.org/relais/service-types#shelter");

    private final SearchJson json = new SearchJson(URI.create("https://node.example"));

    private static Answer.Answered answered() {
        Summary full = new Summary(
                ID,
                EntryKind.ORGANIZATION,
                List.of(SHELTER),
                Map.of("nl", "Huis \"\t\u0001\ud83d\ude42 / \\"),
                Map.of("und", "=1+1"),
                List.of("BE", "NL"),
                Map.of("fr", "Anvers"),
                List.of("nl", "fr"),
                List.of(SHELTER),
                Optional.of(LocalDate.of(2026, 10, 1)),
                List.of(SHELTER),
                true,
                true,
                true,
                true);
        Summary bare = Summaries.bare(ID, EntryKind.PROFESSIONAL);
        Why why = new Why(
                List.of("huis"),
                List.of(new Why.ByConcept(SHELTER, new Label("opvang", "nl", true, true), Why.Closeness.BY_KIND)),
                List.of("Anvers"),
                List.of("BE"),
                List.of("Gent"));
        Why none = new Why(List.of(), List.of(), List.of(), List.of(), List.of());
        return new Answer.Answered(
                new ResultPage(12_345_678_901L, new Paging(2, 2), 2),
                List.of(new Hit(full, 1, Optional.of(3.14159), why), new Hit(bare, 0, Optional.empty(), none)),
                Optional.of(new Cursor(3, Question.Sort.NAME, "huis", ID)),
                List.of(
                        new Facet(Dimension.SERVICE, Map.of(SHELTER.toString(), 2)),
                        new Facet(Dimension.KIND, Map.of())),
                List.of("word"),
                List.of("Londen"),
                Optional.empty(),
                List.of());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void an_answer_is_written_in_one_order_and_says_only_what_there_is_to_say() {
        Question question = Question.of("huis").near(new Near(0.00001, -4.5, 20_040, "Null, XX"));
        Widened wider =
                new Widened(Addresses.local(URI.create("http://wrong/search?q=a%20b")), List.of("kind"), 99.6, 7);

        assertThat(text(json.of(question, answered(), List.of(wider), true))).isEqualTo("""
                        {"total_items":12345678901,"total_pages":6172839451,"page_number":2,\
                        "size":2,"first_page":false,"last_page":false,"empty":false,\
                        "contents":[{"id":"00000000-0000-4000-8000-000000000001","entry":"organization","url":"https://node.example/organizations/00000000-0000-4000-8000-000000000001",\
                        "names":{"nl":"Huis \\"\\t\\u0001🙂 / \\\\"},\
                        "descriptions":{"und":"=1+1"},\
                        "kinds":["https://w3id.org/relais/service-types#shelter"],"countries":["BE","NL"],"cities":{"fr":"Anvers"},"languages":["nl","fr"],"concepts":["https://w3id.org/relais/service-types#shelter"],\
                        "confirmed_on":"2026-10-01","assurance_methods":["https://w3id.org/relais/service-types#shelter"],\
                        "legal_aid":true,"acts_as_civil_party":true,"remote_work":true,"demonstration":true,\
                        "distance_km":3.1,\
                        "why":{"words":["huis"],"places":["Anvers"],"serves":["BE"],\
                        "near":["Gent"],"concepts":[{"concept":"https://w3id.org/relais/service-types#shelter","label":"opvang","label_language":"nl","closeness":"by_kind"}]}},\
                        {"id":"00000000-0000-4000-8000-000000000001","entry":"professional","url":"https://node.example/professionals/00000000-0000-4000-8000-000000000001",\
                        "names":{},\
                        "why":{}}],\
                        "facets":{"service":{"shelter":2},"kind":{}},\
                        "left_out":["word"],"nearest_to":["Londen"],\
                        "near":{"place":"Null, XX","latitude":0.000010,"longitude":-4.5,"radius":20040.0},\
                        "next_cursor":"M35OQU1FfjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMX5odWlz",\
                        "wider":[{"total_items":7,"url":"https://node.example/search?q=a%20b","without":["kind"],"radius":100}]}""");
    }

    @Test
    void an_answer_from_a_part_of_the_entries_says_so() {
        Question question = Question.of("huis");

        assertThat(text(json.of(question, answered(), List.of(), false))).endsWith(",\"incomplete\":true}");
        assertThat(text(json.of(question, answered(), List.of(), true))).doesNotContain("incomplete");
    }
}
