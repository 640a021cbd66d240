package org.relais.ontology.finding;

/**
 * What is wrong with a record, or was put right in it. It never holds a hidden value.
 *
 * @param pointer where: JSON Pointer (RFC 6901) into the record as it was sent
 * @param kind what, from the one list
 * @param detail what helps to mend it: the expected form, a public value; may be empty
 */
public record Finding(String pointer, FindingKind kind, String detail) {
    public static Finding at(String pointer, FindingKind kind) {
        return new Finding(pointer, kind, "");
    }

    public boolean refuses() {
        return kind.severity() == Severity.ERROR;
    }
}
