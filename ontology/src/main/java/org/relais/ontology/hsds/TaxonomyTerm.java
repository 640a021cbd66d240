package org.relais.ontology.hsds;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A concept, as HSDS says it.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#taxonomy-term">HSDS 3.1, taxonomy_term</a>
 */
public record TaxonomyTerm(
        UUID id,
        Optional<String> code,
        Optional<String> name,
        Optional<String> description,
        Optional<UUID> parentId,
        Optional<String> taxonomy,
        Optional<Taxonomy> taxonomyDetail,
        Optional<String> language,
        Optional<UUID> taxonomyId,
        Optional<URI> termUri) {}
