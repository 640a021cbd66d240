package org.relais.ontology.rdf;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.relais.ontology.profile.Shape;

/** Reads a tree of nodes back into records. Refuses what no writer of ours writes: cycles, second values, odd forms. */
final class GraphReader {
    private static final int DEEPEST = 32;

    private final Set<Resource> seen = new HashSet<>();

    <T extends Record> T read(Class<T> type, Resource node) {
        return read(type, node, new Place(node, node, "", Optional.empty()), 0);
    }

    private <T extends Record> T read(Class<T> type, Resource node, Place around, int depth) {
        if (!node.isURIResource() || !seen.add(node) || depth > DEEPEST) {
            throw new IllegalArgumentException(node + " is no node of a tree");
        }
        RecordTerms terms = ProfileTerms.of(type);
        Place place = new Place(
                node,
                terms.saidOfOwner() ? around.subject() : node,
                language(terms, node).orElse(around.tag()),
                Optional.empty());
        return Shape.built(type, component -> component(terms, component, place, depth));
    }

    private static Optional<String> language(RecordTerms terms, Resource node) {
        return terms.term("language").stream()
                .flatMap(term -> said(node, term).stream())
                .filter(value -> isMeant(value, Saying.CODE, ""))
                .map(value -> Literals.tag(value.asLiteral().getString()))
                .findFirst();
    }

    private static List<RDFNode> said(Resource about, Term term) {
        return about.listProperties(term.property())
                .mapWith(Statement::getObject)
                .toList();
    }

    private Object component(RecordTerms terms, RecordComponent component, Place place, int depth) {
        if (component.getType() == Map.class) {
            return Translations.read(place.node());
        }
        if (terms.isPart() && component.getName().equals("id")) {
            return Addresses.id(place.node().getURI())
                    .orElseThrow(() -> new IllegalArgumentException(place.node() + " ends with no id"));
        }
        Optional<Term> term = terms.term(component);
        List<?> values = term.map(known -> values(known, place, depth)).orElse(List.of());
        if (component.getType() == List.class) {
            return values;
        }
        if (values.size() > 1) {
            throw new IllegalArgumentException(place.node() + " has more than one " + component.getName());
        }
        Optional<?> value = values.stream().findFirst();
        return component.getType() == Optional.class
                ? value
                : value.orElseThrow(
                        () -> new IllegalArgumentException(place.node() + " has no " + component.getName()));
    }

    private List<?> values(Term term, Place place, int depth) {
        Resource about = term.mark() ? place.node() : place.subject();
        List<RDFNode> said = said(about, term);
        if (term.saying() == Saying.NODE) {
            return said.stream()
                    .map(RDFNode::asResource)
                    .sorted(Comparator.comparingInt(GraphReader::position).thenComparing(Resource::toString))
                    .map(node -> read(term.type().asSubclass(Record.class), node, place, depth + 1))
                    .toList();
        }
        return said.stream()
                .filter(value -> isMeant(value, term.saying(), place.tag()))
                .map(value -> term.saying().isReference() ? id(value) : Literals.read(value, term.type()))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    /** Beside a text stand its translations, as literals of other languages. */
    private static boolean isMeant(RDFNode value, Saying saying, String tag) {
        return switch (saying) {
            case TEXT -> value.isLiteral() && value.asLiteral().getLanguage().equalsIgnoreCase(tag);
            case CODE -> value.isLiteral() && value.asLiteral().getLanguage().isEmpty();
            default -> true;
        };
    }

    private static UUID id(RDFNode node) {
        return Addresses.id(node.asResource().getURI())
                .orElseThrow(() -> new IllegalArgumentException(node + " ends with no id"));
    }

    private static int position(Resource node) {
        Statement position = node.getProperty(GraphWriter.POSITION);
        return position == null ? 0 : position.getInt();
    }
}
