package org.relais.directory.profile.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.relais.directory.audit.store.DiaryRows;
import org.relais.directory.idempotency.Requests;
import org.relais.directory.idempotency.store.RequestRows;
import org.relais.directory.profile.Addresses;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.EraseProfile;
import org.relais.directory.profile.Profiles;
import org.relais.directory.profile.PublishProfile;
import org.relais.directory.profile.PublishingRules;
import org.relais.directory.profile.RetellProfiles;
import org.relais.directory.profile.Streams;
import org.relais.directory.profile.Views;
import org.relais.directory.profile.WithdrawProfile;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.Tokens;
import org.relais.directory.webhook.Webhooks;
import org.relais.directory.webhook.store.WebhookRows;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/** A real database with our schema, and the use cases on it, in plain Java SE. */
public final class Database implements AutoCloseable {
    public static final Vocabulary VOCABULARY = VocabularyFiles.load();

    private static final PublishingRules RULES = PublishingRules.of(VOCABULARY, true);

    private static final RdfDocuments RDF = new RdfDocuments(VOCABULARY, URI.create("http://localhost:8080"));

    private final AutoCloseable server;
    private final DataSource source;
    private final EntityManagerFactory factory;
    private final NodeKey nodeKey;

    private Database(DataSource source, NodeKey nodeKey, AutoCloseable server) {
        this.server = server;
        this.source = source;
        this.nodeKey = nodeKey;
        Flyway.configure().dataSource(source).load().migrate();
        factory = Persistence.createEntityManagerFactory(
                "relais",
                Map.of(
                        "eclipselink.session-name",
                        UUID.randomUUID().toString(),
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        source));
    }

    public static Database h2() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1", "relais", "");
        pool.setMaxConnections(20);
        return new Database(pool, NodeKey.make(), pool::dispose);
    }

    public static Database postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            return new Database(server.getPostgresDatabase(), NodeKey.make(), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that outlives this object.
     *  @param end what to let go of when it is closed */
    public static Database at(DataSource source, NodeKey nodeKey, AutoCloseable end) {
        return new Database(source, nodeKey, end);
    }

    public DataSource source() {
        return source;
    }

    public NodeKey nodeKey() {
        return nodeKey;
    }

    /** One transaction with all that works in it. */
    public final class Work {
        private final EntityManager entities;
        private final Supplier<UUID> ids = UUID::randomUUID;

        private Work(EntityManager entities) {
            this.entities = entities;
        }

        public Profiles profiles() {
            return new JpaProfiles(entities, nodeKey);
        }

        public Changes changes() {
            return new JpaChanges(entities);
        }

        public Addresses addresses() {
            return new JpaAddresses(entities);
        }

        public Requests requests() {
            return RequestRows.requests(entities, nodeKey);
        }

        public Webhooks webhooks() {
            return WebhookRows.webhooks(entities);
        }

        public PublishProfile publishing() {
            return new PublishProfile(
                    profiles(), streams(), addresses(), DiaryRows.diary(entities, ids), Instant::now, ids, RULES);
        }

        public WithdrawProfile withdrawing() {
            return new WithdrawProfile(profiles(), streams(), DiaryRows.diary(entities, ids), Instant::now);
        }

        public EraseProfile erasing() {
            return new EraseProfile(
                    profiles(), addresses(), withdrawing(), DiaryRows.diary(entities, ids), Instant::now);
        }

        public RetellProfiles retelling() {
            return new RetellProfiles(profiles(), streams(), Instant::now);
        }

        private Streams streams() {
            return new Streams(
                    profiles(),
                    changes(),
                    addresses(),
                    new Views(profiles(), RULES.redaction()),
                    RULES.redaction(),
                    takenBack -> {},
                    RDF,
                    (audience, position) -> Tokens.randomHex());
        }
    }

    public <T> T with(Function<Work, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(new Work(entities));
                entities.getTransaction().commit();
                return result;
            } catch (RuntimeException e) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                throw e;
            }
        }
    }

    public void in(Consumer<Work> work) {
        with(each -> {
            work.accept(each);
            return null;
        });
    }

    @Override
    public void close() throws Exception {
        factory.close();
        server.close();
    }
}
