package org.relais.directory.validation;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.relais.directory.problem.Sentence;

/**
 * What was found in a feed, worst first.
 *
 * @param address as it was asked for
 * @param documents how many were read
 */
public record Report(String address, int documents, List<Finding> findings) {
    public Report {
        findings = findings.stream()
                .sorted(Comparator.comparing(finding -> finding.rule().severity()))
                .toList();
    }

    /**
     * A rule broken in one way, wherever it is.
     *
     * @param details of its sentence
     * @param places the first of them
     */
    public record Finding(FeedRule rule, List<Object> details, int count, List<Place> places) {
        public Finding {
            details = List.copyOf(details);
            places = List.copyOf(places);
        }

        public Sentence what() {
            return new Sentence("validate." + rule.slug(), details);
        }

        public Sentence remedy() {
            return new Sentence("validate." + rule.slug() + ".remedy", details);
        }
    }

    /** @param at JSON Pointer or IRI in the document, or empty for the whole */
    public record Place(URI document, String at) {
        @Override
        public String toString() {
            return at.startsWith(document.toString()) ? at : (document + " " + at).strip();
        }
    }

    /** In how many places. */
    public int count(FeedRule.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .mapToInt(Finding::count)
                .sum();
    }

    public boolean holds() {
        return count(FeedRule.Severity.ERROR) == 0;
    }

    /** All of it in a line. */
    public Sentence sum() {
        return Sentence.of(
                "validate.sum",
                count(FeedRule.Severity.ERROR),
                count(FeedRule.Severity.WARNING),
                count(FeedRule.Severity.NOTE),
                documents);
    }
}
