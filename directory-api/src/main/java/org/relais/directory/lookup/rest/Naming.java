package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/** Finds what a parameter of an HSDS list names by UUID, IRI or notation. */
@Dependent
class Naming {
    private final Vocabulary vocabulary;

    @Inject
    Naming(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One, or several of different schemes that have the notation in common, in the order of the schemes. */
    List<Concept> concepts(String parameter, String name) {
        List<Concept> named = vocabulary.schemes().stream()
                .flatMap(scheme -> vocabulary.concept(scheme.name(), name).stream())
                .toList();
        if (named.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_PARAMETER.saying("term", parameter));
        }
        return named;
    }

    ConceptScheme scheme(String name) {
        return vocabulary.schemes().stream()
                .filter(scheme -> scheme.id().toString().equals(name)
                        || scheme.iri().toString().equals(name)
                        || scheme.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.BAD_PARAMETER.saying("scheme")));
    }
}
