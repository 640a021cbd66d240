package org.relais.directory.validation;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.HsdsProfile;

/** Judges records by the schemas of HSDS 3.1; each has an id that no other of its kind has. */
final class HsdsRecords {
    private static final Map<String, String> NOUNS = Map.of(
            "services", "service",
            "organizations", "organization",
            "service_at_locations", "service_at_location",
            "locations", "location",
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Findings findings;
    private final Set<String> ids = new HashSet<>();
    private int count;

    HsdsRecords(Findings findings) {
        this.findings = findings;
    }

    static boolean isUuid(JsonString id) {
        return UUID.matcher(id.getString()).matches();
    }

    /** @param at where it stands in the document, or empty for the whole */
    void check(URI address, String at, JsonObject item) {
        shape(address, at, item).ifPresent(noun -> {
            if (item.get("id") instanceof JsonString id && !ids.add(noun + " " + id.getString())) {
                findings.add(FeedRule.ID_TWICE, address, at + "/id", noun);
            }
        });
    }

    /**
     * The same of what was judged already, in another form.
     *
     * @return which HSDS noun it is
     */
    Optional<String> shape(URI address, String at, JsonObject item) {
        count++;
        Optional<String> known = noun(address, item);
        known.ifPresentOrElse(
                noun -> HsdsProfile.STANDARD
                        .check(noun, item.toString())
                        .forEach(finding -> tell(address, at, noun, item, finding)),
                () -> findings.add(FeedRule.UNKNOWN_RECORD, address, at));
        return known;
    }

    private void tell(URI address, String at, String noun, JsonObject item, Finding finding) {
        String place = at + finding.pointer();
        String member = noun + finding.pointer().replaceAll("/[0-9]+(?=/|$)", "/*");
        if (finding.kind() == FindingKind.UNKNOWN_MEMBER) {
            findings.add(FeedRule.UNKNOWN_MEMBER, address, place, member.substring(member.lastIndexOf('/') + 1));
        } else if (finding.pointer().equals("/id") && item.get("id") instanceof JsonString id && !isUuid(id)) {
            findings.add(FeedRule.NOT_UUID, address, place, noun);
        } else {
            findings.add(FeedRule.SHAPE, address, place, member, finding.detail());
        }
    }

    /** By the address it came from, or else by members that only one kind has. */
    private static Optional<String> noun(URI address, JsonObject item) {
        for (String segment : address.getRawPath().split("/")) {
            String noun = NOUNS.get(segment.replaceFirst("\\.[a-z]+$", ""));
            if (noun != null) {
                return Optional.of(noun);
            }
        }
        if (item.containsKey("status") && item.containsKey("name")) {
            return Optional.of("service");
        }
        if (item.containsKey("location_type")) {
            return Optional.of("location");
        }
        if (item.containsKey("services") || item.containsKey("legal_status") || item.containsKey("website")) {
            return Optional.of("organization");
        }
        return Optional.empty();
    }

    /** No more records will come. */
    void end(URI first) {
        if (count == 0) {
            findings.add(FeedRule.NO_RECORDS, first, "");
        }
    }
}
