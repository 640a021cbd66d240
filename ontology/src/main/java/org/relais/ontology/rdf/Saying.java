package org.relais.ontology.rdf;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;

/** How the value of a member is said in RDF. */
enum Saying {
    /** A literal in the document's language. */
    TEXT,
    /** A literal without a language: a code, a number, an address. */
    CODE,
    /** A literal of the XSD type whose form it has: date, dateTime or time; else a plain one. */
    TIME,
    /** An IRI where it is a web address; else a literal: of type anyURI, or plain where the member is no address. */
    LINK,
    /** A literal of type decimal. */
    NUMBER,
    /** A literal of type boolean. */
    TRUTH,
    /** A literal of type date. */
    DAY,
    /** The IRI of the part, organization, service or location of that id. */
    PART,
    ORGANIZATION,
    SERVICE,
    LOCATION,
    /** A node of its own. */
    NODE;

    boolean isReference() {
        return switch (this) {
            case PART, ORGANIZATION, SERVICE, LOCATION -> true;
            default -> false;
        };
    }

    /** What the type of a value alone tells. */
    static Saying of(Class<?> type) {
        if (type.isRecord()) {
            return NODE;
        }
        if (type == URI.class) {
            return LINK;
        }
        if (type == BigDecimal.class) {
            return NUMBER;
        }
        if (type == Boolean.class) {
            return TRUTH;
        }
        return type == LocalDate.class ? DAY : CODE;
    }
}
