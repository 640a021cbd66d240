package org.relais.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.relais.directory.access.OperatorToken;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.SealBroken;
import org.relais.directory.settings.NodeState;
import org.relais.directory.settings.Settings;

/** What a node does when it starts, and only the first time. */
@Dependent
class FirstSteps {
    static final String KEY_CHECK = "key-check";
    private static final String DEMONSTRATION = "demonstration";
    static final UUID NODE = new UUID(0, 0);

    private final Settings settings;
    private final NodeState state;
    private final OperatorToken token;

    @Inject
    FirstSteps(Settings settings, NodeState state, OperatorToken token) {
        this.settings = settings;
        this.state = state;
        this.token = token;
    }

    @Transactional
    public void take(Consumer<String> say) {
        boolean first = state.find(KEY_CHECK).isEmpty();
        key();
        placeForDemonstration();
        rememberDemonstration(first);
        token.issue().ifPresent(issued -> say.accept("operator token (shown once): " + issued));
    }

    private void placeForDemonstration() {
        if (settings.demonstration() && !settings.onLoopback()) {
            throw new StartRefused("demonstration entries load only where nobody else can see them: "
                    + settings.baseUrl() + " is no loopback address. Start with --no-demo.");
        }
        if (settings.demonstration() && !settings.database().isEmbedded()) {
            throw new StartRefused("demonstration entries load only into the embedded database, never beside real ones."
                    + " Start with --no-demo.");
        }
    }

    /** What began by showing the program is fenced as such for good: it may hold invented entries. */
    private void rememberDemonstration(boolean first) {
        if (settings.demonstration() && first) {
            state.put(DEMONSTRATION, new byte[] {1});
        } else if (!settings.demonstration() && state.find(DEMONSTRATION).isPresent()) {
            throw new StartRefused(
                    "this database began with demonstration entries, which only a node started with --demo"
                            + " may hold. Start with --demo, or name another folder with --data for real entries.");
        }
    }

    /** A lost or foreign key is told before anything is written with another one. */
    private void key() {
        Optional<byte[]> check = state.find(KEY_CHECK);
        if (check.isEmpty()) {
            if (!Files.exists(settings.keyFile())) {
                NodeKey.make().write(settings.keyFile());
            }
            NodeKey key = NodeKey.read(settings.keyFile());
            state.put(KEY_CHECK, key.wrap(key.newProfileKey(NODE)));
            return;
        }
        if (!Files.exists(settings.keyFile())) {
            throw new StartRefused("the key file " + settings.keyFile()
                    + " is missing, and without it nothing in this database can be opened. Put it back,"
                    + " or name it with relais.key-file.");
        }
        try {
            NodeKey.read(settings.keyFile()).unwrap(check.get(), NODE);
        } catch (SealBroken e) {
            throw new StartRefused("the key in " + settings.keyFile()
                    + " is not the key of this database. Name the right one with relais.key-file.");
        }
    }
}
