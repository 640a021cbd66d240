package org.relais.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.directory.profile.store.Database;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.SealBroken;

class RotateKeyTest {
    private static final UUID NODE = new UUID(0, 0);
    private static final int STEPS = 3;

    @TempDir
    private static Path folder;

    private static Sites sites;

    private final NodeKey before = NodeKey.make();
    private Path file;

    @BeforeAll
    static void start() throws Exception {
        sites = new Sites(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        sites.close();
    }

    @BeforeEach
    void writeKey() {
        file = folder.resolve(UUID.randomUUID() + ".key");
        before.write(file);
    }

    private Login populated(Brand brand) throws Exception {
        Login login = sites.empty(brand);
        try (Database node = Sites.node(login, before)) {
            Population.publish(node, 7, 12);
        }
        return login;
    }

    private void rotate(Login login, Consumer<String> say) throws SQLException {
        new RotateKey(login, new KeyFile(file), say).rotate();
    }

    /** What a node does that starts with the key file as it is. */
    private void assertThatAllOpens(Login login) throws Exception {
        try (Database node = Sites.node(login, NodeKey.read(file))) {
            List<UUID> ids = node.with(work -> work.profiles().ids(Optional.empty(), 10_000));
            assertThat(ids).hasSizeGreaterThanOrEqualTo(12);
            node.in(work ->
                    ids.forEach(id -> assertThat(work.profiles().find(id)).isPresent()));
            assertThat(Population.answers(node))
                    .hasSizeGreaterThanOrEqualTo(12)
                    .allMatch(text -> text.startsWith("Kept"));
            Population.publish(node, ids.size(), 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_a_rotation_the_new_key_opens_every_profile_and_the_old_one_none(Brand brand) throws Exception {
        Login login = populated(brand);
        List<String> said = new ArrayList<>();

        rotate(login, said::add);

        assertThat(said).hasSize(STEPS);
        assertThatAllOpens(login);
        assertThat(Files.readString(file).split("\"keyId\"", -1)).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Connection connection = login.open()) {
            assertThatThrownBy(() -> new WrappedKeys(connection).open(before)).isInstanceOf(Stopped.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_stop_after_any_step_leaves_a_node_that_opens_and_a_rotation_that_can_be_run_again(Brand brand)
            throws Exception {
        Login login = populated(brand);
        for (int last = 1; last <= STEPS; last++) {
            int step = last;
            List<String> said = new ArrayList<>();

            assertThatThrownBy(() -> rotate(login, sentence -> {
                        said.add(sentence);
                        if (said.size() == step) {
                            throw new PowerCut();
                        }
                    }))
                    .isInstanceOf(PowerCut.class);

            assertThat(said).hasSize(step);
            assertThatAllOpens(login);
        }
        rotate(login, sentence -> {});
        assertThatAllOpens(login);
    }

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource
    void a_stop_in_the_middle_of_wrapping_leaves_a_node_that_opens(Brand brand) throws Exception {
        Login login = populated(brand);
        NodeKey both = before.rotated();
        both.write(file);

        try (Connection connection = login.open()) {
            new WrappedKeys(connection).wrapAnew(both);
        }

        try (Connection connection = login.open()) {
            assertThat(new WrappedKeys(connection).open(before)).isPositive();
        }
        assertThatAllOpens(login);
    }

    @ParameterizedTest
    @EnumSource
    void many_profiles_and_the_nodes_own_check_are_wrapped_anew(Brand brand) throws Exception {
        Login login = populated(brand);
        fill(login, 1_234);

        rotate(login, sentence -> {});

        NodeKey after = NodeKey.read(file);
        try (Connection connection = login.open()) {
            assertThat(new WrappedKeys(connection).open(after)).isGreaterThan(1_234 + 12);
            try (PreparedStatement select = connection.prepareStatement("select content from node_state");
                    var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                byte[] check = rows.getBytes(1);
                after.unwrap(check, NODE);
                assertThatThrownBy(() -> before.unwrap(check, NODE)).isInstanceOf(SealBroken.class);
            }
        }
    }

    private void fill(Login login, int profiles) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                PreparedStatement profile = connection.prepareStatement(
                        "insert into profile values (?, 1, ?, ?, true, false, false, now())");
                PreparedStatement check =
                        connection.prepareStatement("insert into node_state values ('key-check', ?)")) {
            for (int i = 0; i < profiles; i++) {
                UUID id = UUID.randomUUID();
                profile.setObject(1, id);
                profile.setBytes(2, before.wrap(before.newProfileKey(id)));
                profile.setBytes(3, new byte[0]);
                profile.addBatch();
            }
            profile.executeBatch();
            check.setBytes(1, before.wrap(before.newProfileKey(NODE)));
            check.executeUpdate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_of_another_node_changes_nothing(Brand brand) throws Exception {
        Login login = populated(brand);
        NodeKey.make().write(file);
        String key = Files.readString(file);
        var rows = Rows.of(login);

        assertThatThrownBy(() -> rotate(login, sentence -> {}))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("does not open")
                .hasMessageEndingWith("Nothing was changed.");

        assertThat(Files.readString(file)).isEqualTo(key);
        assertThat(Rows.of(login)).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void while_a_node_is_connected_nothing_is_changed(Brand brand) throws Exception {
        Login login = populated(brand);
        String key = Files.readString(file);
        try (Connection node = login.open()) {
            assertThat(node.isValid(1)).isTrue();

            assertThatThrownBy(() -> rotate(login, sentence -> {}))
                    .isInstanceOf(Stopped.class)
                    .hasMessageContaining("stop the node first");
        }
        assertThat(Files.readString(file)).isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_wraps_with_the_old_key_meanwhile_does_not_lose_it(Brand brand) throws Exception {
        Login login = populated(brand);
        List<String> said = new ArrayList<>();

        assertThatThrownBy(() -> rotate(login, sentence -> {
                    said.add(sentence);
                    if (said.size() == 2) {
                        writeWithOldKey(login);
                    }
                }))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("still holds both keys");

        assertThatAllOpens(login);
    }

    private void writeWithOldKey(Login login) {
        try (Database node = Sites.node(login, before)) {
            Population.publish(node, 99, 1);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
