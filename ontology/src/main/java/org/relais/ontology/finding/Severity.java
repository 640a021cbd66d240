package org.relais.ontology.finding;

/** How serious a finding is. */
public enum Severity {
    /** Told, nothing more. */
    NOTE,
    /** Accepted with a change that is told. */
    REPAIRED,
    /** The record is refused. */
    ERROR
}
