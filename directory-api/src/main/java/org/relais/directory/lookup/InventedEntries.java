package org.relais.directory.lookup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;

/** Entries that nobody has, to show what an entry looks like: {@code examples/*.json}, as everyone would see them. */
@Dependent
public class InventedEntries {
    private final Redaction redaction;

    @Inject
    public InventedEntries(Redaction redaction) {
        this.redaction = redaction;
    }

    public View organization() {
        return view(read("organization", Organization.class));
    }

    public View publicInstitution() {
        return view(read("public-institution", Organization.class));
    }

    public View professional() {
        return view(read("professional", Professional.class));
    }

    private View view(ProfileDocument document) {
        return redaction
                .view(new Profile(document), Audience.PUBLIC, any -> true)
                .orElseThrow();
    }

    private static <T extends Record> T read(String name, Class<T> type) {
        try (InputStream in = InventedEntries.class.getResourceAsStream("/examples/" + name + ".json")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return HsdsJson.read(new String(bytes, StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
