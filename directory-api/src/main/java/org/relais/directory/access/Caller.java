package org.relais.directory.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.ontology.profile.Audience;

/** Who sends the request, by its credentials. Wrong credentials are refused, never taken for none. */
@Dependent
public class Caller {
    private static final String BEARER = "bearer ";

    private final OperatorToken operator;

    @Inject
    public Caller(OperatorToken operator) {
        this.operator = operator;
    }

    /** Everyone is the public; the operator sees what the network sees. */
    public Audience audience(HttpHeaders headers) {
        return isOperator(headers) ? Audience.NETWORK : Audience.PUBLIC;
    }

    /** The name under which her deeds are noted; refuses everyone else. */
    public String operator(HttpHeaders headers) {
        if (!isOperator(headers)) {
            throw new ProblemException(ProblemType.UNAUTHORIZED);
        }
        return "operator";
    }

    private boolean isOperator(HttpHeaders headers) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return false;
        }
        if (authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && operator.matches(authorization.substring(BEARER.length()).trim())) {
            return true;
        }
        throw new ProblemException(ProblemType.UNAUTHORIZED);
    }
}
