package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.util.List;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Service;

/**
 * Public institutions and their services, said once more in the core vocabularies of Europe's public administrations.
 * No other organization is called one.
 *
 * @see <a href="https://semiceu.github.io/CPOV/releases/2.1.2/">CPOV</a>
 * @see <a href="https://semiceu.github.io/CPSV-AP/releases/3.2.0/">CPSV-AP</a>
 */
final class PublicSector {
    private PublicSector() {}

    static void add(Organization organization, Place place) {
        if (place.provider().filter(Place.Provider::isPublic).isEmpty()) {
            return;
        }
        Resource node = place.node().addProperty(RDF.type, resource("cv:PublicOrganisation"));
        copy(node, "schema:name", "skos:prefLabel");
        copy(node, "schema:alternateName", "skos:altLabel");
        copy(node, "schema:description", "dct:description");
        organization.locations().stream()
                .flatMap(location -> location.addresses().stream())
                .flatMap(address -> address.country().stream())
                .flatMap(country -> AuthorityCodes.country(country).stream())
                .forEach(country -> node.addProperty(property("dct:spatial"), country));
    }

    static void add(Service service, Place place) {
        place.provider().ifPresent(provider -> {
            Resource node = place.node().addProperty(property("schema:provider"), provider.organization());
            if (provider.isPublic()) {
                node.addProperty(RDF.type, resource("cpsv:PublicService"))
                        .addProperty(property("dct:identifier"), service.id().toString())
                        .addProperty(property("cv:hasCompetentAuthority"), provider.organization());
                copy(node, "schema:name", "dct:title");
                copy(node, "schema:description", "dct:description");
            }
        });
    }

    private static void copy(Resource node, String from, String to) {
        List<RDFNode> values =
                node.getModel().listObjectsOfProperty(node, property(from)).toList();
        values.forEach(value -> node.addProperty(property(to), value));
    }
}
