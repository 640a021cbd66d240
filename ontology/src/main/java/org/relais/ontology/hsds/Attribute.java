package org.relais.ontology.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A tag: ties the record it stands in to a taxonomy term.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#attribute">HSDS 3.1, attribute</a>
 */
public record Attribute(
        UUID id,
        Optional<UUID> linkId,
        Optional<UUID> taxonomyTermId,
        Optional<String> linkType,
        Optional<String> linkEntity,
        Optional<String> value,
        Optional<TaxonomyTerm> taxonomyTerm,
        Optional<String> label,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance)
        implements Part {
    public Attribute {
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
    }
}
