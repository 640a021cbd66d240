package org.relais.directory.problem;

import java.util.List;
import org.relais.ontology.finding.Finding;

/** Carries one problem to the mapper. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().name(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ProblemType type) {
        this(type.problem());
    }

    public ProblemException(ProblemType type, List<Finding> errors) {
        this(type.problem().at(errors));
    }

    public Problem problem() {
        return problem;
    }
}
