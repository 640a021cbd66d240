package org.relais.ontology.hsds;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who confirmed what, how and when. Publicly it names organization, role, method and day, never the person.
 *
 * @param method IRI of a concept of the scheme assurance-methods
 * @param members the members it speaks for; empty means all of the part
 */
public record Assurance(
        URI method,
        Optional<String> organization,
        Optional<UUID> organizationId,
        Optional<String> role,
        Optional<String> person,
        Optional<LocalDate> confirmedOn,
        List<String> members) {
    public Assurance {
        members = Absent.orEmpty(members);
    }
}
