package org.relais.directory.curation;

import jakarta.json.JsonObject;
import org.relais.ontology.finding.Finding;

/** One record of an import, counted from 1. */
public sealed interface Row {
    long number();

    /** A line that nobody has read yet.
     *  @param line counted from 1 in what was sent */
    record Line(long number, long line, String text) implements Row {}

    /** A record that was read with what stands around it. */
    record Read(long number, JsonObject record) implements Row {}

    /** No record, and why. */
    record Unreadable(long number, Finding finding) implements Row {}
}
