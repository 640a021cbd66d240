package org.relais.ontology.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Resource;

/**
 * How one kind of record is said in RDF, for those who read our documents.
 *
 * @param record its kind, such as {@code service-area}
 * @param classes such as {@code schema:Service}
 * @param members member of HSDS or of our profile of it, to property
 */
public record RecordMapping(String record, List<String> classes, Map<String, String> members) {
    /** All kinds, organization first. */
    public static List<RecordMapping> all() {
        return ProfileTerms.all().stream().map(RecordMapping::of).toList();
    }

    private static RecordMapping of(RecordTerms terms) {
        Map<String, String> members = new LinkedHashMap<>();
        terms.terms()
                .values()
                .forEach(term -> members.put(
                        term.member(), Namespaces.shortened(term.property().getURI())));
        return new RecordMapping(
                terms.fragment(),
                terms.classes().stream()
                        .map(Resource::getURI)
                        .map(Namespaces::shortened)
                        .toList(),
                members);
    }
}
