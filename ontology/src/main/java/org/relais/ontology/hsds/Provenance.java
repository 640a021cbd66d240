package org.relais.ontology.hsds;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where values were taken from.
 *
 * @param source address of the page or document
 * @param licence under which it may be repeated
 * @param members the members it speaks for; empty means all of the part
 */
public record Provenance(
        Optional<String> title,
        Optional<URI> source,
        Optional<LocalDate> retrievedOn,
        Optional<String> licence,
        Optional<String> note,
        List<String> members) {
    public Provenance {
        members = Absent.orEmpty(members);
    }
}
