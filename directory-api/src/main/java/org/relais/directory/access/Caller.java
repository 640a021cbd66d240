package org.relais.directory.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.ontology.profile.Audience;

/** Who sends the request, by its credentials. Wrong credentials are refused, never taken for none. */
@Dependent
public class Caller {
    private static final String BEARER = "bearer ";

    private final OperatorToken operator;
    private final PartnerTokens partners;

    @Inject
    public Caller(OperatorToken operator, PartnerTokens partners) {
        this.operator = operator;
        this.partners = partners;
    }

    /** Everyone is the public, partners too where nothing is said of the network; the operator sees what that sees. */
    public Audience audience(HttpHeaders headers) {
        return token(headers).filter(this::isOperators).isPresent() ? Audience.NETWORK : Audience.PUBLIC;
    }

    /** The name under which her deeds are noted; refuses everyone else. */
    public String operator(HttpHeaders headers) {
        return operator(token(headers).orElse(""));
    }

    /** The same, by a token that came in a form. */
    public String operator(String token) {
        if (!operator.matches(token)) {
            throw new ProblemException(ProblemType.UNAUTHORIZED);
        }
        return "operator";
    }

    /** Lets pass who may read what the network sees: partners, and the operator. */
    public void partner(HttpHeaders headers) {
        if (token(headers).map(this::isOperators).isEmpty()) {
            throw new ProblemException(ProblemType.UNAUTHORIZED);
        }
    }

    /** For one who was let pass: whether she still would be, though her request is long over. */
    public BooleanSupplier staysPartner(HttpHeaders headers) {
        String token = token(headers).orElse("");
        return () -> operator.matches(token) || partners.bearer(token).isPresent();
    }

    /** The operator's, or else a partner's. */
    private boolean isOperators(String token) {
        boolean operators = operator.matches(token);
        if (!operators && partners.bearer(token).isEmpty()) {
            throw new ProblemException(ProblemType.UNAUTHORIZED);
        }
        return operators;
    }

    private static Optional<String> token(HttpHeaders headers) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.empty();
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new ProblemException(ProblemType.UNAUTHORIZED);
        }
        return Optional.of(authorization.substring(BEARER.length()).trim());
    }
}
