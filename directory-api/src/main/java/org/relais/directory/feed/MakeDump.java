package org.relais.directory.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Profiles;
import org.relais.directory.profile.StoredProfile;
import org.relais.directory.profile.Views;
import org.relais.directory.settings.Settings;
import org.relais.ontology.outward.HsdsDocuments;
import org.relais.ontology.outward.HsdsTables;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.Payload;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.RdfStream;
import org.relais.ontology.skos.Vocabulary;

/** Writes everything public, as it stands at one position, into files; entry by entry, so that nothing is held whole. */
@Dependent
public class MakeDump {
    private static final int AT_ONCE = 500;
    private static final List<RdfFormat> FORMATS = List.of(RdfFormat.N_TRIPLES, RdfFormat.TURTLE, RdfFormat.JSON_LD);

    private final Changes changes;
    private final Profiles profiles;
    private final Views views;
    private final RdfDocuments rdf;
    private final HsdsDocuments hsds;
    private final HsdsTables tables;
    private final Settings settings;

    @Inject
    public MakeDump(
            Changes changes,
            Profiles profiles,
            Views views,
            RdfDocuments rdf,
            HsdsDocuments hsds,
            Vocabulary vocabulary,
            Settings settings) {
        this.changes = changes;
        this.profiles = profiles;
        this.views = views;
        this.rdf = rdf;
        this.hsds = hsds;
        this.tables = new HsdsTables(hsds, vocabulary, settings.baseUrl());
        this.settings = settings;
    }

    /**
     * @param folder empty
     * @param stopped whether it is in vain by now
     */
    @Transactional
    public Optional<Dump> into(Path folder, BooleanSupplier stopped) {
        changes.freeze();
        try {
            Changes.Standing standing = changes.standing(Audience.PUBLIC);
            long taken = changes.taken(Audience.PUBLIC);
            List<Dump.File> files = files(folder, standing, stopped);
            return stopped.getAsBoolean()
                    ? Optional.empty()
                    : Optional.of(new Dump(standing.position(), taken, standing.at(), files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            changes.thaw();
        }
    }

    private List<Dump.File> files(Path folder, Changes.Standing standing, BooleanSupplier stopped) throws IOException {
        List<DumpFile> files = new ArrayList<>();
        try (DumpTables rows = new DumpTables(tables, folder.resolve("tables"))) {
            List<RdfStream> streams = new ArrayList<>();
            for (RdfFormat format : FORMATS) {
                DumpFile file =
                        new DumpFile(folder.resolve("directory." + format.suffix() + ".gz"), format.mediaType());
                files.add(file);
                streams.add(new RdfStream(format, settings.baseUrl(), file));
            }
            DumpFile lines = new DumpFile(folder.resolve("directory.ndjson.gz"), "application/x-ndjson");
            files.add(lines);
            DumpFile archive = new DumpFile(folder.resolve("directory.csv.zip"), "text/csv");
            files.add(archive);
            write(streams, lines, rows, stopped);
            for (RdfStream stream : streams) {
                stream.end();
            }
            if (!stopped.getAsBoolean()) {
                rows.archive(archive, standing.position(), standing.at());
            }
        } finally {
            for (DumpFile file : files) {
                file.close();
            }
        }
        List<Dump.File> told = new ArrayList<>();
        for (DumpFile file : files) {
            told.add(file.file());
        }
        return told;
    }

    private void write(List<RdfStream> streams, DumpFile lines, DumpTables rows, BooleanSupplier stopped)
            throws IOException {
        long position = 0;
        List<Change> steps;
        do {
            steps = changes.after(Audience.PUBLIC, position, AT_ONCE);
            for (View view : views(steps)) {
                Payload payload = rdf.payload(view);
                for (RdfStream stream : streams) {
                    stream.add(payload);
                }
                lines.write((hsds.whole(view) + "\n").getBytes(StandardCharsets.UTF_8));
                rows.add(view);
            }
            position += AT_ONCE;
        } while (!steps.isEmpty() && !stopped.getAsBoolean());
    }

    private List<View> views(List<Change> steps) {
        List<UUID> shown = steps.stream()
                .filter(change -> change.isLatest() && change.kind() != Change.Kind.DELETE)
                .map(Change::profile)
                .toList();
        Map<UUID, StoredProfile> stored = shown.isEmpty() ? Map.of() : profiles.find(shown);
        return shown.stream()
                .flatMap(id -> views.of(Objects.requireNonNull(stored.get(id)), Audience.PUBLIC).stream())
                .toList();
    }
}
