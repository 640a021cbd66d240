package org.relais.directory.validation;

import static org.relais.directory.validation.FeedRule.Severity.ERROR;
import static org.relais.directory.validation.FeedRule.Severity.NOTE;
import static org.relais.directory.validation.FeedRule.Severity.WARNING;

import java.util.Locale;

/**
 * Every rule a feed is held to. Its words stand in the message files: {@code validate.{slug}} says how it is broken,
 * {@code validate.{slug}.remedy} what to do.
 */
public enum FeedRule {
    BAD_ADDRESS(ERROR),
    UNKNOWN_HOST(ERROR),
    REFUSED(ERROR),
    TIMEOUT(ERROR),
    TLS(ERROR),
    BROKEN_OFF(ERROR),
    REDIRECTS(ERROR),
    TOO_LARGE(ERROR),
    STATUS(ERROR),
    NOT_DATA(ERROR),
    OUT_OF_TIME(WARNING),
    STOPPED(NOTE),

    MALFORMED_RDF(ERROR),
    NO_STREAM(ERROR),
    NO_VIEW(ERROR),
    NO_NODE(WARNING),
    RELATION_WITHOUT_NODE(ERROR),
    NO_VERSION_PATH(WARNING),
    NO_TIMESTAMP_PATH(WARNING),
    NO_RETENTION(NOTE),
    NO_ETAG(WARNING),
    WEAK_ETAG(WARNING),
    NOT_CONDITIONAL(WARNING),
    NO_MEMBERS(NOTE),
    OTHER_MEMBERS(WARNING),
    NOT_AN_ACTIVITY(ERROR),
    NO_MEMBER_IRI(ERROR),
    MEMBER_ON_TWO_PAGES(ERROR),
    NO_OBJECT(ERROR),
    NO_TIME(ERROR),
    BAD_TIME(ERROR),
    TIME_GOES_BACK(ERROR),
    POSITION_TWICE(ERROR),
    NO_PAYLOAD(ERROR),
    PAYLOAD_OF_DELETE(ERROR),
    WRONG_LEAF(ERROR),

    MALFORMED_JSON(ERROR),
    ROOT_MEMBER(ERROR),
    VERSION(WARNING),
    NO_SERVICES(ERROR),
    NO_LIST(NOTE),
    PAGE_MEMBER(ERROR),
    PAGE_NUMBERS(ERROR),
    UNKNOWN_RECORD(ERROR),
    SHAPE(ERROR),
    UNKNOWN_MEMBER(NOTE),
    NOT_UUID(ERROR),
    ID_TWICE(ERROR),
    NO_RECORDS(NOTE);

    private final Severity severity;

    FeedRule(Severity severity) {
        this.severity = severity;
    }

    /** How much it matters, worst first. */
    public enum Severity {
        /** A reader is misled or stopped. */
        ERROR,
        /** A reader gets along, at a price. */
        WARNING,
        /** Good to know. */
        NOTE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Severity severity() {
        return severity;
    }

    /** The end of the key of its sentence. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
