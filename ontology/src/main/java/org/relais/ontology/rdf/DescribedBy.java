package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Provenance;

/** What is said of the document at a thing's address: its topic, language, sources and licence. */
final class DescribedBy {
    private DescribedBy() {}

    static void add(Part part, Place place) {
        if (!place.node().getURI().endsWith("#it")) {
            return;
        }
        Resource document = place.document();
        document.addProperty(RDF.type, resource("foaf:Document"))
                .addProperty(property("foaf:primaryTopic"), place.node());
        AuthorityCodes.language(place.tag())
                .ifPresent(language -> document.addProperty(property("dct:language"), language));
        licence(part.provenance())
                .ifPresent(licence -> document.addProperty(
                        property("dct:license"), document.getModel().createResource(licence)));
        part.provenance().stream()
                .flatMap(origin -> origin.source().stream())
                .map(Object::toString)
                .filter(Literals::isWebAddress)
                .forEach(source -> document.addProperty(
                        property("prov:wasDerivedFrom"), document.getModel().createResource(source)));
    }

    /** The licence on which all sources that name one agree. */
    private static Optional<String> licence(List<Provenance> provenance) {
        List<String> licences = provenance.stream()
                .flatMap(origin -> origin.licence().stream())
                .distinct()
                .toList();
        return licences.size() == 1
                ? licences.stream().filter(Literals::isWebAddress).findFirst()
                : Optional.empty();
    }
}
