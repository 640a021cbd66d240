package org.relais.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked over HTTP, in whatever combination, is answered or refused with a reason: it is never our fault. */
@ExtendWith(SharedNode.class)
class SearchFuzzIT {
    private static final int QUESTIONS_A_ROUND = 700;
    private static final Duration A_ROUND = Duration.ofMillis(2_700);

    /** Percent-encoded as it stands, since no text says some of it. */
    private static final List<String> WORDS = List.of(
            "avocat",
            "Payoke",
            "Anvers",
            "shelter",
            "lawyer",
            "the",
            "la",
            "de",
            "%22",
            "%22victim%20support",
            "*",
            "%3F",
            "~2",
            "%5E9",
            "AND",
            "NOT",
            ":",
            "%5B%5D",
            "%5C",
            "%00",
            "%0A%0D",
            "%1B",
            "%7F",
            "%C0%AF",
            "%FF",
            "%C3",
            "%ED%A0%80",
            "%ED%BF%BF",
            "%F0%9F%99%82",
            "%F4%90%80%80",
            "%E2%80%8F",
            "%CC%81",
            "%D0%BA%D0%B8%D1%97%D0%B2",
            "%D9%85%D8%AD%D8%A7%D9%85",
            "%E6%97%A5%E6%9C%AC",
            "1012",
            "'%20OR%201=1",
            "%3Cscript%3E",
            "$%7Bjndi:x%7D");

    private static final List<String> PLACES = List.of(
            "Anvers",
            "Valencia",
            "Zzyzx",
            "1000",
            "51.22,4.40",
            "-90,180",
            "91,0",
            "0,181",
            "NaN,NaN",
            "Infinity,0",
            "1e400,0",
            "4,",
            ",",
            "1,2,3",
            "BE",
            "Belgium");
    private static final List<String> NUMBERS = List.of(
            "1", "2", "100", "50", "0", "-1", "1000000", "NaN", "Infinity", "1e400", "1e-400", "0.5", "x", "%2B3");
    private static final List<String> CURSORS = Stream.of(
                    "2~BEST~00000000-0000-4000-8000-000000000000~1",
                    "2~BEST~00000000-0000-4000-8000-000000000000~NaN",
                    "2~NAME~00000000-0000-4000-8000-000000000000~zz",
                    "-5~CONFIRMED~00000000-0000-4000-8000-000000000000~",
                    "2147483647~DISTANCE~0-0-0-0-0~-Infinity",
                    "2~BEST~x~1",
                    "\u0000")
            .map(parts -> Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8)))
            .toList();
    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("q", WORDS),
            Map.entry("entry", List.of("organization", "PROFESSIONAL", "service", "x")),
            Map.entry("kind", List.of("ngo", "https://w3id.org/relais/organization-kinds%23ngo", "nog")),
            Map.entry("country", List.of("BE", "be", "Belgique", "XX", "%00")),
            Map.entry("language", List.of("fr", "French", "zz", "tlh")),
            Map.entry("service", List.of("legal-assistance", "leagl-assistance", "urn:x", "%23")),
            Map.entry("legal_field", List.of("criminal-law", "immigration-law", "x")),
            Map.entry("exploitation", List.of("sexual-exploitation", "labour-exploitation", "*")),
            Map.entry("for", List.of("minors", "women", "minor")),
            Map.entry("legal_aid", List.of("true", "false", "0", "1", "TRUE", "maybe")),
            Map.entry("near", PLACES),
            Map.entry("radius", NUMBERS),
            Map.entry("serves", PLACES),
            Map.entry("fresh", NUMBERS),
            Map.entry("sort", List.of("best", "distance", "name", "confirmed", "NAME", "worst")),
            Map.entry("page", NUMBERS),
            Map.entry("per_page", NUMBERS),
            Map.entry("cursor", CURSORS),
            Map.entry("Q", WORDS)));
    private static final List<String> PARAMETERS = List.copyOf(VALUES.keySet());

    /** As JSON says it in a body. */
    private static final List<String> MEMBERS = List.of(
            "null",
            "true",
            "-1",
            "1000000",
            "1e400",
            "1e99999",
            "0.1",
            "{}",
            "[]",
            "[[]]",
            "[\"be\",\"nl\"]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"lawyer Antwerp\"",
            "\"\\\"\"",
            "\"51,4\"",
            "\"name\"");

    private final long seed = Long.getLong("relais.seed", System.nanoTime());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServedNode node;

    SearchFuzzIT(ServedNode node) {
        this.node = node;
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(node.at(path))
                .header("Accept", "application/json")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(node.at(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void every_question_is_answered_or_refused_with_a_reason() throws Exception {
        Random random = new Random(seed);
        int questions = QUESTIONS_A_ROUND * Rounds.told();
        Instant end = Instant.now().plus(A_ROUND.multipliedBy(Rounds.told()));
        for (int asked = 0; asked < questions && Instant.now().isBefore(end); asked++) {
            String path = path(random);
            String body = path.startsWith("/search") && random.nextInt(3) == 0 ? body(random) : "";
            HttpResponse<String> answer = body.isEmpty() ? get(path) : post(path, body);

            assertSound(path, body, answer);
        }
    }

    private static String path(Random random) {
        if (random.nextInt(5) == 0) {
            return "/suggest?" + parameter(random, "q");
        }
        String suffix = random.nextInt(5) == 0 ? any(random, List.of(".html", ".csv")) : "";
        return "/search" + suffix + "?"
                + Stream.generate(() -> parameter(random, any(random, PARAMETERS)))
                        .limit(random.nextInt(5))
                        .collect(joining("&"));
    }

    private static String parameter(Random random, String name) {
        if (random.nextInt(12) == 0) {
            return name + any(random, List.of("", "=", "=%20", "=x&" + name + "=y", "==", "=&" + name + "=BE"));
        }
        List<String> values = VALUES.getOrDefault(name, List.of());
        if (!values.equals(WORDS)) {
            return name + "=" + any(random, values);
        }
        int words = random.nextInt(20) == 0 ? 60 : random.nextInt(6);
        return name + "="
                + Stream.generate(() -> any(random, WORDS))
                        .limit(words)
                        .collect(joining(any(random, List.of("%20", "+", "", "-", "%C2%A0"))));
    }

    private static String body(Random random) {
        Map<String, String> members = new TreeMap<>();
        for (int more = random.nextInt(4); more >= 0; more--) {
            members.put(any(random, PARAMETERS), any(random, MEMBERS));
        }
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(joining(",", "{", "}"));
    }

    private void assertSound(String path, String body, HttpResponse<String> answer) {
        String said = "seed %d, %s %s: %s".formatted(seed, path, body, answer.body());
        assertThat(answer.statusCode()).as(said).isIn(200, 400);
        assertThat(answer.body()).as(said).doesNotContain("\tat ", "Exception");
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == 400) {
            assertThat(type).as(said).startsWith("application/problem+json");
            assertProblem(said, path + body, ServedNode.parsed(answer.body()));
        } else if (type.startsWith("application/json")) {
            assertAnswer(said, ServedNode.parsed(answer.body()));
        }
    }

    private static void assertProblem(String said, String asked, JsonObject problem) {
        assertThat(problem).as(said).containsKeys("type", "title", "status", "detail");
        assertThat(problem.getInt("status")).as(said).isEqualTo(400);
        if (problem.getString("type").endsWith("-parameter")) {
            List<String> quoted = new ArrayList<>();
            Pattern.compile("'(\\w+)'")
                    .matcher(problem.getString("detail"))
                    .results()
                    .forEach(name -> quoted.add(name.group(1)));
            assertThat(quoted).as(said).anyMatch(asked::contains);
        }
    }

    private static void assertAnswer(String said, JsonObject answer) {
        if (answer.containsKey("suggestions")) {
            assertThat(answer.getJsonArray("suggestions").getValuesAs(JsonObject.class))
                    .as(said)
                    .allSatisfy(each -> assertThat(each).containsKeys("text", "type"));
            return;
        }
        int size = answer.getJsonArray("contents").size();
        assertThat(answer.getInt("size")).as(said).isEqualTo(size).isBetween(0, 100);
        assertThat(answer.getBoolean("empty")).as(said).isEqualTo(size == 0);
        assertThat(answer.getInt("total_items")).as(said).isGreaterThanOrEqualTo(size);
        assertThat(answer.getInt("total_pages") == 0).as(said).isEqualTo(answer.getInt("total_items") == 0);
        assertThat(answer.getBoolean("last_page")).as(said).isEqualTo(!answer.containsKey("next_cursor"));
        assertThat(answer.getJsonArray("contents").getValuesAs(JsonObject.class))
                .as(said)
                .extracting(hit -> hit.getString("id"))
                .doesNotHaveDuplicates();
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** What is asked, where {@code a{9}} is nine of it, and what the answer says of it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "q=the la de                            | 200 | total_items",
                "q=a{1001}                              | 400 | at most 1,000 characters",
                "q=a%20{33}                             | 400 | and 32 words",
                "q=*                                    | 400 | no word",
                "q=%22                                  | 400 | no word",
                "q=%22lawyer                            | 200 | total_items",
                "q=%00%01%1B                            | 400 | no word",
                "q=lawyer%00Antwerp                     | 200 | total_items",
                "q=%FF                                  | 400 | /problems/",
                "q=%ED%A0%80                            | 400 | /problems/",
                "q=                                     | 200 | total_items",
                "q=lawyer&q=*                           | 200 | total_items",
                "near=NaN,NaN                           | 400 | several places 'NaN,NaN'",
                "near=91,0                              | 400 | not on the globe",
                "near=0,-180.1                          | 400 | not on the globe",
                "near=1,2,3                             | 400 | 'near' knows no place",
                "near=0,0&radius=-1                     | 400 | 'radius' must be a distance",
                "near=0,0&radius=NaN                    | 400 | 'radius' must be a distance",
                "near=0,0&radius=Infinity               | 400 | 'radius' must be a distance",
                "near=0,0&radius=0x1p3                  | 400 | 'radius' must be a distance",
                "near=0,0&radius=5d                     | 400 | 'radius' must be a distance",
                "near=0,0&radius=0                      | 400 | 'radius' must be a distance",
                "near=Nowhereville                      | 400 | 'near' knows no place",
                "serves=%00                             | 400 | 'serves' knows no place",
                "sort=distance                          | 400 | needs 'near'",
                "sort=worst                             | 400 | 'sort' must be best",
                "per_page=1000000                       | 400 | 'per_page' must be a whole number from 1 to 100",
                "page=0                                 | 400 | 'page' must be a whole number from 1",
                "page=2&per_page=100                    | 200 | total_items",
                "page=10000&per_page=100                | 400 | end at 10,000 hits",
                "cursor=x                               | 400 | 'cursor' must be a cursor",
                "cursor=a{2000}                         | 400 | 'cursor' must be a cursor",
                "service=nothing                        | 400 | 'service' has no value 'nothing'",
                "service=legal-assistance&service=x     | 400 | 'service' has no value 'x'",
                "country=Atlantis                       | 400 | 'country' has no value 'Atlantis'",
                "country=BE&country=be&country=Belgique | 200 | total_items",
                "country=MT&near=Antwerp&radius=1       | 200 | total_items",
                "entry=a%F0%9F%99%82{30}                | 400 | 'entry' has no value 'a",
                "legal_aid=maybe                        | 400 | 'legal_aid' must be true or false",
                "fresh=-1                               | 400 | 'fresh' must be a whole number",
                "colour=red                             | 400 | colour"
            })
    void what_makes_no_sense_is_told_why(String query, int status, String said) throws Exception {
        String asked = repeated(query);

        HttpResponse<String> answer = get("/search?" + asked);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said).doesNotContain("?…");
        assertSound("/search?" + asked, "", answer);
    }

    private static String repeated(String query) {
        Pattern times = Pattern.compile("((?:%[0-9A-F]{2})+|\\w%20|\\w)\\{(\\d+)}");
        return times.matcher(query)
                .replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2))))
                .replace(" ", "%20");
    }

    @Test
    void a_thousand_words_are_too_many_by_either_way_and_for_suggestions_too() throws Exception {
        String words = "lawyer ".repeat(1_000);
        String letters = "é".repeat(10_000);
        for (String text : List.of(words, letters)) {
            assertThat(post("/search", "{\"q\":\"" + text + "\"}").body()).contains("at most 1,000 characters");
            String encoded = URLEncoder.encode(text, UTF_8);
            for (String path : List.of("/search?q=" + encoded, "/suggest?q=" + encoded)) {
                assertSound(path, "", get(path));
            }
        }
        assertThat(post("/suggest", "{\"q\":\"a\"}").statusCode()).isEqualTo(405);
    }
}
