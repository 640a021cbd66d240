package org.relais.directory.problem;

import java.util.Collection;
import java.util.List;
import org.relais.ontology.finding.Finding;

/**
 * What went wrong, where, and what to do.
 *
 * @param detail said in the reader's language
 * @param errors where in the body
 * @param choices what is understood in the place of what was sent: names, values, methods, media types
 * @param parameter whose values the choices are; empty where they are of none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(ProblemType type, Sentence detail, List<Finding> errors, List<String> choices, String parameter) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        choices = List.copyOf(choices);
    }

    public Problem at(List<Finding> places) {
        return new Problem(type, detail, places, choices, parameter);
    }

    public Problem choosing(Collection<String> among) {
        return new Problem(type, detail, errors, List.copyOf(among), parameter);
    }

    /** With values that may stand in this parameter of the query instead. */
    public Problem choosing(String parameter, Collection<String> among) {
        return new Problem(type, detail, errors, List.copyOf(among), parameter);
    }
}
