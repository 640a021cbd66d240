package org.relais.directory.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.rdf.StreamDocument;

/**
 * Reads anybody's feed and holds it to its standard: an event stream to LDES, TREE and ActivityStreams, anything in
 * JSON to HSDS 3.1.
 */
@Dependent
public class ValidateFeed {
    /** Documents that are read of a feed, unless told otherwise. */
    public static final int DOCUMENTS = 20;

    private static final List<String> LINES =
            List.of("application/x-ndjson", "application/ndjson", "application/jsonl");
    private static final List<String> JSON_LD = List.of("@context", "@graph", "@id");

    private final Documents documents;
    private final InstantSource clock;

    @Inject
    public ValidateFeed(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @param most documents that are read */
    public Report validate(String address, int most) {
        Findings findings = new Findings();
        Visit visit = new Visit(documents, findings, most, clock);
        try {
            visit.document(new URI(address.strip())).ifPresent(first -> judge(first, visit, findings));
        } catch (URISyntaxException e) {
            findings.add(FeedRule.BAD_ADDRESS, URI.create(""), address, address);
        }
        return findings.report(address, visit.read());
    }

    private static void judge(Fetched.Document first, Visit visit, Findings findings) {
        String type = first.mediaType();
        if (StreamDocument.reads(type)) {
            new EventStreamCheck(visit, findings).check(first, type);
        } else if (LINES.contains(type)) {
            new HsdsCheck(visit, findings).lines(first);
        } else if (type.equals("application/json") || type.endsWith("+json")) {
            try {
                json(first, StrictJson.object(text(first)), visit, findings);
            } catch (JsonException e) {
                findings.add(
                        FeedRule.MALFORMED_JSON,
                        first.address(),
                        StrictJson.malformed(e, 1).pointer(),
                        StrictJson.malformed(e, 1).detail());
            }
        } else {
            findings.add(FeedRule.NOT_DATA, first.address(), "", type);
        }
    }

    private static void json(Fetched.Document first, JsonObject body, Visit visit, Findings findings) {
        if (JSON_LD.stream().anyMatch(body::containsKey)) {
            new EventStreamCheck(visit, findings).check(first, "application/ld+json");
        } else {
            new HsdsCheck(visit, findings).check(first, body);
        }
    }

    static String text(Fetched.Document document) {
        return new String(document.body(), StandardCharsets.UTF_8);
    }
}
