package org.relais.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.relais.directory.curation.RepairRules;
import org.relais.directory.lookup.Projections;
import org.relais.directory.profile.PublishingRules;
import org.relais.directory.profile.Salts;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.NodeSecret;
import org.relais.directory.seal.NodeSignature;
import org.relais.directory.seal.Tokens;
import org.relais.directory.settings.NodeState;
import org.relais.directory.settings.Settings;
import org.relais.ontology.outward.CsvDocuments;
import org.relais.ontology.outward.HsdsDocuments;
import org.relais.ontology.outward.VcardDocuments;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.rdf.sparql.QueryLimits;
import org.relais.ontology.rdf.sparql.SparqlQueries;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.lucene.Lexicon;

/** Makes, once, what the rooms share. */
@Dependent
class Wiring {
    @PersistenceContext(unitName = "relais")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    @Produces
    @Dependent
    EntityManager entities() {
        return entities;
    }

    @Produces
    @Singleton
    Settings settings() {
        return Settings.read(ConfigProvider.getConfig());
    }

    /** To the millisecond, as every store keeps it. */
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    @Produces
    @Singleton
    Salts salts() {
        return (audience, position) -> Tokens.randomHex();
    }

    @Produces
    @Singleton
    NodeKey nodeKey(Settings settings) {
        return NodeKey.read(settings.keyFile());
    }

    @Produces
    @Singleton
    NodeSecret secret(NodeKey nodeKey, NodeState state) {
        return NodeSecret.of(nodeKey.unwrap(state.find(FirstSteps.KEY_CHECK).orElseThrow(), FirstSteps.NODE));
    }

    @Produces
    @Singleton
    NodeSignature signature(NodeSecret secret) {
        return NodeSignature.of(secret);
    }

    @Produces
    @Singleton
    Vocabulary vocabulary() {
        return VocabularyFiles.load();
    }

    @Produces
    @Singleton
    Lexicon lexicon(Vocabulary vocabulary) {
        return new Lexicon(vocabulary);
    }

    @Produces
    @Singleton
    HsdsDocuments hsds(Vocabulary vocabulary, Settings settings) {
        return new HsdsDocuments(vocabulary, settings.baseUrl());
    }

    @Produces
    @Singleton
    RdfDocuments rdf(Vocabulary vocabulary, Settings settings) {
        return new RdfDocuments(vocabulary, settings.baseUrl());
    }

    @Produces
    @Singleton
    Optional<SparqlQueries> queries(Projections projections, Settings settings, InstantSource clock) {
        QueryLimits limits =
                new QueryLimits(settings.sparql().time(), settings.sparql().slots());
        return projections.dataSet().map(data -> new SparqlQueries(data, limits, clock));
    }

    @Produces
    @Singleton
    VcardDocuments vcards(Vocabulary vocabulary, Settings settings) {
        return new VcardDocuments(vocabulary, settings.baseUrl());
    }

    @Produces
    @Singleton
    CsvDocuments tables() {
        return new CsvDocuments();
    }

    @Produces
    @Singleton
    RepairRules repairs() {
        return RepairRules.load();
    }

    @Produces
    @Singleton
    PublishingRules rules(Vocabulary vocabulary, Settings settings) {
        return PublishingRules.of(vocabulary, settings.demonstration());
    }

    @Produces
    @Singleton
    Redaction redaction(PublishingRules rules) {
        return rules.redaction();
    }
}
