package org.relais.directory.lookup.rest;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.TermList;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;

/** What the pages of the vocabulary show, in the reader's words. */
@Dependent
class VocabularyPages {
    private static final int DEEPEST = 3;

    private final Vocabulary vocabulary;
    private final RdfDocuments rdf;

    @Inject
    VocabularyPages(Vocabulary vocabulary, RdfDocuments rdf) {
        this.vocabulary = vocabulary;
        this.rdf = rdf;
    }

    VocabularyModel all(Messages messages) {
        List<VocabularyModel.Row> rows = new ArrayList<>();
        vocabulary
                .schemes()
                .forEach(scheme -> rows.add(new VocabularyModel.Row(
                        0,
                        "",
                        scheme.title(messages.language()),
                        "/vocabulary/" + scheme.name(),
                        scheme.definition(messages.language()))));
        rdf.termLists()
                .forEach(list -> rows.add(new VocabularyModel.Row(
                        0,
                        "",
                        inWords(list.titles(), messages),
                        "/vocabulary/" + list.name(),
                        inWords(list.definitions(), messages))));
        return new VocabularyModel(
                messages.say("vocabulary.title"),
                messages.say("vocabulary.intro"),
                "",
                false,
                List.of(),
                List.of(),
                rows,
                List.of(),
                List.of());
    }

    VocabularyModel of(ConceptScheme scheme, Messages messages) {
        List<VocabularyModel.Row> rows = new ArrayList<>();
        byName(scheme.concepts(), messages).stream()
                .filter(concept -> concept.broader().isEmpty())
                .forEach(concept -> tree(rows, concept, 0, messages));
        return new VocabularyModel(
                scheme.title(messages.language()),
                scheme.definition(messages.language()),
                scheme.iri().toString(),
                true,
                List.of(home(messages)),
                List.of(),
                rows,
                List.of(),
                links("/vocabulary/" + scheme.name()));
    }

    VocabularyModel of(Concept concept, Messages messages) {
        List<VocabularyModel.Row> rows = new ArrayList<>();
        byName(vocabulary.narrower(concept), messages).forEach(narrower -> tree(rows, narrower, 0, messages));
        List<VocabularyModel.LabelModel> labels = concept.labels().stream()
                .filter(Label::preferred)
                .map(label -> new VocabularyModel.LabelModel(
                        messages.languageName(label.language()),
                        label.language(),
                        new ULocale(label.language()).isRightToLeft() ? "rtl" : "ltr",
                        label.text() + alternatives(concept, label.language())))
                .toList();
        return new VocabularyModel(
                concept.prefLabel(messages.language()),
                concept.definition(messages.language()),
                concept.iri().toString(),
                concept.labels().stream().anyMatch(label -> !label.confirmed()),
                above(concept, messages),
                labels,
                rows,
                ties(concept, messages),
                links(address(concept)));
    }

    VocabularyModel of(TermList list, Messages messages) {
        List<VocabularyModel.Row> rows = list.terms().stream()
                .map(term -> new VocabularyModel.Row(
                        0,
                        term.name(),
                        inWords(term.labels(), messages),
                        "#" + term.name(),
                        inWords(term.definitions(), messages)))
                .toList();
        return new VocabularyModel(
                inWords(list.titles(), messages),
                inWords(list.definitions(), messages),
                list.iri().toString(),
                false,
                List.of(home(messages)),
                List.of(),
                rows,
                List.of(),
                links("/vocabulary/" + list.name()));
    }

    private static VocabularyModel.Tie home(Messages messages) {
        return new VocabularyModel.Tie("", messages.say("vocabulary.title"), "/vocabulary");
    }

    /** From the list of all schemes down to what is directly above. */
    private List<VocabularyModel.Tie> above(Concept concept, Messages messages) {
        List<VocabularyModel.Tie> ties = new ArrayList<>();
        ties.add(home(messages));
        vocabulary
                .scheme(concept.scheme())
                .ifPresent(scheme -> ties.add(new VocabularyModel.Tie(
                        "", scheme.title(messages.language()), "/vocabulary/" + scheme.name())));
        List<Concept> broader = new ArrayList<>();
        vocabulary.withBroader(concept.iri()).stream()
                .filter(iri -> !iri.equals(concept.iri()))
                .flatMap(iri -> vocabulary.concept(iri).stream())
                .forEach(broader::addFirst);
        broader.forEach(each -> ties.add(tie("", each, messages)));
        return ties;
    }

    /** Related concepts, and the same or nearly the same elsewhere. */
    private List<VocabularyModel.Tie> ties(Concept concept, Messages messages) {
        List<VocabularyModel.Tie> ties = new ArrayList<>();
        concept.related().stream()
                .sorted()
                .flatMap(iri -> vocabulary.concept(iri).stream())
                .forEach(related -> ties.add(tie(messages.say("vocabulary.related"), related, messages)));
        new TreeMap<>(concept.matches())
                .forEach((match, iris) -> iris.stream()
                        .sorted()
                        .forEach(iri -> ties.add(new VocabularyModel.Tie(
                                messages.say("vocabulary." + match), iri.toString(), iri.toString()))));
        return ties;
    }

    private static VocabularyModel.Tie tie(String kind, Concept concept, Messages messages) {
        return new VocabularyModel.Tie(kind, concept.prefLabel(messages.language()), address(concept));
    }

    private static String address(Concept concept) {
        return "/vocabulary/" + concept.scheme() + "/" + concept.notation();
    }

    private static String inWords(Map<String, String> texts, Messages messages) {
        return texts.getOrDefault(messages.language(), texts.getOrDefault("en", ""));
    }

    private static String alternatives(Concept concept, String language) {
        List<String> others = concept.labels().stream()
                .filter(label -> !label.preferred() && label.language().equals(language))
                .map(Label::text)
                .toList();
        return others.isEmpty() ? "" : " (" + String.join(", ", others) + ")";
    }

    private void tree(List<VocabularyModel.Row> rows, Concept concept, int level, Messages messages) {
        rows.add(new VocabularyModel.Row(
                Math.min(level, DEEPEST),
                "",
                concept.prefLabel(messages.language()),
                address(concept),
                concept.definition(messages.language())));
        byName(vocabulary.narrower(concept), messages).forEach(narrower -> tree(rows, narrower, level + 1, messages));
    }

    private static List<Concept> byName(List<Concept> concepts, Messages messages) {
        return concepts.stream()
                .sorted(Comparator.comparing(concept -> concept.prefLabel(messages.language())))
                .toList();
    }

    private static List<EntryModel.Form> links(String path) {
        return Format.ofRdf().stream()
                .map(format -> new EntryModel.Form(format.title(), path + "." + format.suffix()))
                .toList();
    }
}
