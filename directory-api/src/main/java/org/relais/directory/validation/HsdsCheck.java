package org.relais.directory.validation;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.relais.directory.wire.StrictJson;

/**
 * Judges what is told in JSON as an HSDS API tells it: its root, a list, a record, or records by lines.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/api_reference.html">HSDS API reference</a>
 */
final class HsdsCheck {
    private static final String SERVICES = "services";
    private static final List<String> LISTS =
            List.of(SERVICES, "organizations", "service_at_locations", "taxonomies", "taxonomy_terms");
    private static final int NOT_FOUND = 404;

    private final Visit visit;
    private final Findings findings;
    private final HsdsRecords records;
    private final HsdsPages pages;

    HsdsCheck(Visit visit, Findings findings) {
        this.visit = visit;
        this.findings = findings;
        this.records = new HsdsRecords(findings);
        this.pages = new HsdsPages(findings, records);
    }

    void check(Fetched.Document first, JsonObject body) {
        if (body.containsKey("contents")) {
            list(first, body);
        } else if (body.containsKey("openapi_url") || body.containsKey("version")) {
            root(first, body);
        } else {
            records.check(first.address(), "", body);
        }
    }

    void lines(Fetched.Document document) {
        List<String> lines = ValidateFeed.text(document).lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                String line = "line " + (at + 1) + " ";
                read(document, lines.get(at), line).ifPresent(body -> records.check(document.address(), line, body));
            }
        }
        records.end(document.address());
    }

    private void root(Fetched.Document first, JsonObject body) {
        for (String member : List.of("version", "profile", "openapi_url")) {
            if (!(body.get(member) instanceof JsonString)) {
                findings.add(FeedRule.ROOT_MEMBER, first.address(), "/" + member, member);
            }
        }
        if (body.get("version") instanceof JsonString version
                && !version.getString().matches("3\\.[0-9.]+")) {
            findings.add(FeedRule.VERSION, first.address(), "/version", version.getString());
        }
        String base = first.address().toString().split("[?#]", 2)[0].replaceFirst("/+$", "");
        for (String name : LISTS) {
            URI address = URI.create(base + "/" + name);
            if (!visit.goesOn(address)) {
                break;
            }
            visit.ask(address).ifPresent(answer -> firstPage(name, answer));
        }
        records.end(first.address());
    }

    private void firstPage(String name, Fetched.Document answer) {
        if (answer.status() == NOT_FOUND) {
            findings.add(name.equals(SERVICES) ? FeedRule.NO_SERVICES : FeedRule.NO_LIST, answer.address(), "", name);
        } else if (visit.isThere(answer)) {
            object(answer).ifPresent(page -> {
                JsonArray contents = pages.check(answer.address(), page);
                if (name.equals(SERVICES) && !contents.isEmpty()) {
                    one(answer.address(), contents.getFirst());
                }
            });
        }
    }

    /** By itself it may tell more than in a list. */
    private void one(URI list, JsonValue listed) {
        if (listed instanceof JsonObject item && item.get("id") instanceof JsonString id && HsdsRecords.isUuid(id)) {
            URI address = URI.create(list.toString().split("[?#]", 2)[0] + "/" + id.getString());
            visit.document(address).flatMap(this::object).ifPresent(body -> records.shape(address, "", body));
        }
    }

    private void list(Fetched.Document first, JsonObject body) {
        JsonObject page = body;
        URI address = first.address();
        JsonArray contents = pages.check(address, page);
        while (!contents.isEmpty() && page.get("last_page") == JsonValue.FALSE) {
            URI next = HsdsPages.after(address);
            if (!visit.goesOn(next)) {
                break;
            }
            Optional<JsonObject> read = visit.document(next).flatMap(this::object);
            if (read.isEmpty()) {
                break;
            }
            address = next;
            page = read.get();
            contents = pages.check(address, page);
        }
        records.end(first.address());
    }

    private Optional<JsonObject> object(Fetched.Document document) {
        return read(document, ValidateFeed.text(document), "");
    }

    private Optional<JsonObject> read(Fetched.Document document, String text, String line) {
        try {
            return Optional.of(StrictJson.object(text));
        } catch (JsonException e) {
            var broken = StrictJson.malformed(e, 1);
            findings.add(FeedRule.MALFORMED_JSON, document.address(), line + broken.pointer(), broken.detail());
            return Optional.empty();
        }
    }
}
