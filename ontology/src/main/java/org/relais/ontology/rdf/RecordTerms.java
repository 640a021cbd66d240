package org.relais.ontology.rdf;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.profile.Members;
import org.relais.ontology.profile.Shape;

/**
 * How one kind of record is said in RDF.
 *
 * @param classes the first is of this kind of record alone
 * @param saidOfOwner whether its members are said of the thing it stands in, as a professional's field groups are
 * @param fragment the kind as it stands in fragments: {@code service-area}
 * @param terms by member
 * @param translated where its wordings in further languages stand
 */
record RecordTerms(
        Class<? extends Record> type,
        List<Resource> classes,
        boolean saidOfOwner,
        String fragment,
        Map<String, Term> terms,
        Optional<RecordComponent> translated) {
    private static final String MARKS = """
            assurance   relais:assurance
            provenance  prov:qualifiedDerivation
            attributes  relais:attribute
            """;

    /** @param rows lines of member, property and, where the type of the member does not tell it, saying */
    static RecordTerms of(Class<? extends Record> type, String classes, boolean saidOfOwner, String rows) {
        Map<String, Term> terms = new LinkedHashMap<>();
        rows(rows).forEach(row -> terms.put(row[0], term(component(type, row[0]).orElseThrow(), row, false)));
        rows(MARKS)
                .forEach(row ->
                        component(type, row[0]).ifPresent(component -> terms.put(row[0], term(component, row, true))));
        return new RecordTerms(
                type,
                Arrays.stream(classes.split(" ")).map(Namespaces::resource).toList(),
                saidOfOwner,
                Members.snakeCase(type.getSimpleName()).substring(1).replace('_', '-'),
                terms,
                component(type, "translations"));
    }

    private static Stream<String[]> rows(String rows) {
        return rows.lines().map(line -> line.strip().split("\\s+"));
    }

    private static Term term(RecordComponent component, String[] row, boolean mark) {
        Saying saying =
                row.length > 2 ? Saying.valueOf(row[2].toUpperCase(Locale.ROOT)) : Saying.of(Term.type(component));
        return new Term(row[0], component, Namespaces.property(row[1]), saying, mark);
    }

    private static Optional<RecordComponent> component(Class<? extends Record> type, String member) {
        return Shape.of(type).components().stream()
                .filter(component -> Members.snakeCase(component.getName()).equals(member))
                .findFirst();
    }

    Optional<Term> term(RecordComponent component) {
        return terms.values().stream()
                .filter(term -> term.component().getName().equals(component.getName()))
                .findFirst();
    }

    Optional<Term> term(String member) {
        return Optional.ofNullable(terms.get(member));
    }

    /** Whether such a record has an id by which it is addressed. */
    boolean isPart() {
        return Part.class.isAssignableFrom(type);
    }

    /** The language that the record says its text is written in. */
    Optional<String> language(Record record) {
        return term("language")
                .flatMap(term -> term.values(record).stream().findFirst())
                .map(Object::toString);
    }

    /** Language to member to wording. */
    @SuppressWarnings("unchecked")
    Map<String, Map<String, Text>> translations(Record record) {
        return translated
                .map(component -> (Map<String, Map<String, Text>>) Shape.value(record, component))
                .orElse(Map.of());
    }
}
