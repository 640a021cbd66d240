package org.relais.directory.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.relais.directory.seal.Tokens;
import org.relais.directory.settings.NodeState;

/** The one token with which this node is run until people can sign in. Only its digest is kept. */
@Dependent
public class OperatorToken {
    private static final String NAME = "operator-token";

    private final NodeState state;

    @Inject
    public OperatorToken(NodeState state) {
        this.state = state;
    }

    /** The token, the one time it is known: at the first start. */
    public Optional<String> issue() {
        if (state.find(NAME).isPresent()) {
            return Optional.empty();
        }
        String token = Tokens.random();
        state.put(NAME, Tokens.digest(token));
        return Optional.of(token);
    }

    public boolean matches(String token) {
        return state.find(NAME).filter(digest -> Tokens.matches(token, digest)).isPresent();
    }
}
