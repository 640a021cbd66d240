package org.relais.ontology.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;

/** The invented entries of {@code examples/*.json}, as views and as graphs. */
public final class Samples {
    public static final URI BASE = URI.create("https://relais.example.org");
    public static final Vocabulary VOCABULARY = VocabularyFiles.load();
    public static final ProfileGraph GRAPH = new ProfileGraph(VOCABULARY);
    public static final Redaction REDACTION = new Redaction(VOCABULARY);

    private Samples() {}

    public static Stream<View> all() {
        return Stream.of(organization(), publicInstitution(), professional());
    }

    public static View organization() {
        return view(read("organization.json", Organization.class));
    }

    public static View publicInstitution() {
        return view(read("public-institution.json", Organization.class));
    }

    public static View professional() {
        return view(read("professional.json", Professional.class));
    }

    public static View organization(String members) {
        return view(HsdsJson.read(
                "{\"id\":\"6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01\",\"name\":\"A\"," + members + "}",
                Organization.class));
    }

    public static View view(ProfileDocument document) {
        return REDACTION
                .view(new Profile(document), Audience.PUBLIC, id -> true)
                .orElseThrow();
    }

    public static Model graph(View view) {
        return GRAPH.of(view, BASE);
    }

    public static URI iri(View view) {
        return new Addresses(BASE).profile(view.document());
    }

    public static <T extends Record> T read(String file, Class<T> type) {
        return HsdsJson.read(text("/examples/" + file), type);
    }

    public static String text(String resource) {
        try (var in = Samples.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
