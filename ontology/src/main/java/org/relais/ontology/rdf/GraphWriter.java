package org.relais.ontology.rdf;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.ProfileDocument;

/** Writes one document as a tree of nodes, then the references among them. */
final class GraphWriter {
    static final Property POSITION = Namespaces.property("relais:position");
    static final Property DEMONSTRATION = Namespaces.property("relais:demonstration");

    private final Model model = ModelFactory.createDefaultModel();
    private final Addresses addresses;
    private final Shortcuts shortcuts;
    private final Set<String> taken = new HashSet<>();
    private final Map<UUID, Resource> parts = new HashMap<>();
    private final List<Runnable> references = new ArrayList<>();

    GraphWriter(Addresses addresses, Shortcuts shortcuts) {
        this.addresses = addresses;
        this.shortcuts = shortcuts;
    }

    Model write(ProfileDocument document) {
        Record root = (Record) document;
        Resource it = node(root, addresses.profile(document).toString());
        describe(root, it, new Place(it, it, "", Optional.empty()));
        references.forEach(Runnable::run);
        if (document.demonstration().orElse(false)) {
            model.listSubjectsWithProperty(RDF.type, Namespaces.resource("foaf:Document"))
                    .toList()
                    .forEach(each -> each.addLiteral(DEMONSTRATION, true));
        }
        return model;
    }

    private void describe(Record record, Resource node, Place around) {
        RecordTerms terms = ProfileTerms.of(record.getClass());
        Place place = place(record, terms, node, around);
        terms.classes().forEach(type -> node.addProperty(RDF.type, type));
        terms.terms().values().forEach(term -> say(term, record, place));
        Translations.write(terms, record, place);
        shortcuts.add(record, place, around);
    }

    private Place place(Record record, RecordTerms terms, Resource node, Place around) {
        return new Place(
                node,
                terms.saidOfOwner() ? around.subject() : node,
                terms.language(record).map(Literals::tag).orElse(around.tag()),
                record instanceof Organization organization
                        ? Optional.of(new Place.Provider(node, shortcuts.isPublic(organization)))
                        : around.provider());
    }

    private void say(Term term, Record record, Place place) {
        Resource about = term.mark() ? place.node() : place.subject();
        List<?> values = term.values(record);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Record inner) {
                Resource node = inner(inner, place, term.isList() ? "-" + (i + 1) : "");
                if (values.size() > 1) {
                    node.addProperty(POSITION, String.valueOf(i + 1), XSDDatatype.XSDinteger);
                }
                about.addProperty(term.property(), node);
                describe(inner, node, place);
            } else if (term.saying().isReference()) {
                references.add(() -> about.addProperty(term.property(), target((UUID) value, term.saying())));
            } else {
                about.addProperty(term.property(), Literals.said(value, term.saying(), place.tag()));
            }
        }
    }

    private Resource inner(Record record, Place place, String number) {
        String kind = ProfileTerms.of(record.getClass()).fragment();
        return node(
                record,
                record instanceof Part part
                        ? addresses
                                .thing(part)
                                .map(URI::toString)
                                .orElseGet(() -> place.document().getURI() + "#" + kind + "-" + part.id())
                        : place.node().getURI() + "." + kind + number);
    }

    /** What stands twice in a document, as an embedded copy may, is two nodes. */
    private Resource node(Record record, String address) {
        String free = address;
        for (int copy = 2; !taken.add(free); copy++) {
            free = address + "." + copy;
        }
        Resource node = model.createResource(free);
        if (record instanceof Part part) {
            parts.putIfAbsent(part.id(), node);
        }
        return node;
    }

    private Resource target(UUID id, Saying saying) {
        Resource known = parts.get(id);
        if (known != null) {
            return known;
        }
        return model.createResource(
                switch (saying) {
                    case ORGANIZATION -> addresses.organization(id).toString();
                    case SERVICE -> addresses.service(id).toString();
                    case LOCATION -> addresses.location(id).toString();
                    default -> "urn:uuid:" + id;
                });
    }
}
