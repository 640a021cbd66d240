package org.relais.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;

/** The demonstration entries as everyone may see them. */
public final class Demonstrated {
    private Demonstrated() {}

    public static List<View> views(Vocabulary vocabulary) {
        ProfileForm form = new ProfileForm(vocabulary);
        Redaction redaction = new Redaction(vocabulary);
        return Stream.of("seeds", "west", "east")
                .flatMap(file -> text(file).lines())
                .map(line -> document(form, line))
                .flatMap(document -> redaction.view(new Profile(document), Audience.PUBLIC, any -> true).stream())
                .toList();
    }

    private static ProfileDocument document(ProfileForm form, String line) {
        return ((ProfileForm.Complete) form.fill(StrictJson.object(line))).document();
    }

    private static String text(String file) {
        try (InputStream in = Demonstrated.class.getResourceAsStream("/demonstration/" + file + ".ndjson")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
