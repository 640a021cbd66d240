package org.relais.directory.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.directory.feed.Dumps;
import org.relais.directory.lookup.Projections;
import org.relais.directory.profile.Changes;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.rdf.Catalog;
import org.relais.ontology.rdf.Catalog.DataService;
import org.relais.ontology.rdf.Catalog.Dataset;
import org.relais.ontology.rdf.Catalog.Distribution;
import org.relais.ontology.rdf.Catalog.File;
import org.relais.ontology.rdf.Catalog.Publisher;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.Dimension;
import org.relais.search.EntryKind;
import org.relais.search.ListQuestion;
import org.relais.search.ListQuestion.Noun;
import org.relais.search.Question;

/** The catalogue of this node: what everyone may read of it, told from the public stream and the public index alone. */
@Dependent
public class NodeCatalog {
    private static final String DIRECTORY = "directory";
    private static final URI SPARQL = URI.create("https://www.w3.org/TR/sparql11-protocol/");
    private static final URI HSDS = URI.create("https://docs.openreferral.org/en/v3.1.0/");

    private final Settings settings;
    private final Vocabulary vocabulary;
    private final VocabularyDatasets vocabularies;
    private final Projections projections;
    private final Changes changes;
    private final Dumps dumps;

    @Inject
    public NodeCatalog(
            Settings settings,
            Vocabulary vocabulary,
            VocabularyDatasets vocabularies,
            Projections projections,
            Changes changes,
            Dumps dumps) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.vocabularies = vocabularies;
        this.projections = projections;
        this.changes = changes;
        this.dumps = dumps;
    }

    /** As it is now; the directory is its first data set. */
    @Transactional
    public Catalog now() {
        String name = settings.publisher().name();
        return new Catalog(
                Messages.everywhere("catalog.title", name),
                Messages.everywhere("catalog.description", name),
                new Publisher(name, settings.publisher().homepage()),
                Stream.concat(Stream.of(directory()), vocabularies.all().stream())
                        .toList(),
                services());
    }

    /** How many entries everyone can find. */
    public long entries() {
        return found().map(Answer.Answered::total).orElse(0L);
    }

    /** The paths of an organization and of a professional, where there are. */
    public List<String> examples() {
        return Stream.of(EntryKind.values())
                .flatMap(kind ->
                        projections
                                .of(Audience.PUBLIC)
                                .list(ListQuestion.all(Noun.valueOf(kind.name())))
                                .items()
                                .stream()
                                .limit(1)
                                .map(item -> "/" + kind.collection() + "/" + item.id()))
                .toList();
    }

    private Dataset directory() {
        return new Dataset(
                DIRECTORY,
                Messages.everywhere("catalog.directory", settings.publisher().name()),
                Messages.everywhere("catalog.directory.description"),
                "/",
                List.of("JUST", "SOCI"),
                countries(),
                languages(),
                "UPDATE_CONT",
                settings.publisher().licence(),
                settings.publisher().licence().isPresent() ? Map.of() : Messages.everywhere("catalog.rights"),
                changed(),
                Stream.concat(ways(), dumped()).toList());
    }

    private static Stream<Distribution> ways() {
        Optional<String> hsds = Optional.of("hsds");
        return Stream.of(
                way("hsds-pages", "/organizations", Format.JSON, hsds),
                way("hsds-organizations", "/organizations?format=ndjson&full=true", Format.NDJSON, hsds),
                way("hsds-professionals", "/professionals?format=ndjson&full=true", Format.NDJSON, hsds),
                way("feed", "/feed", Format.TRIG, Optional.empty()),
                way("feed-lines", "/feed.ndjson", Format.NDJSON, Optional.empty()));
    }

    private Stream<Distribution> dumped() {
        return dumps.current().stream()
                .flatMap(dump -> dump.files().stream()
                        .map(file -> new Distribution(
                                file.name(),
                                Messages.everywhere("catalog.dump", file.name()),
                                "/dumps/" + dump.position() + "/" + file.name(),
                                file.mediaType(),
                                Optional.of(new File(
                                        file.bytes(),
                                        file.sha256(),
                                        Optional.of(file.packing().mediaType()))),
                                Optional.empty())));
    }

    private static Distribution way(String name, String path, Format format, Optional<String> service) {
        return new Distribution(
                name, Messages.everywhere("catalog." + name), path, format.contentType(), Optional.empty(), service);
    }

    private List<DataService> services() {
        Stream<DataService> always =
                Stream.of(service("hsds", "/", List.of(HSDS)), service("search", "/search", List.of()));
        Stream<DataService> queried =
                settings.sparql().on() ? Stream.of(service("sparql", "/sparql", List.of(SPARQL))) : Stream.empty();
        return Stream.concat(always, queried).toList();
    }

    private static DataService service(String name, String path, List<URI> standards) {
        return new DataService(
                name,
                Messages.everywhere("catalog." + name),
                Messages.everywhere("catalog." + name + ".description"),
                path,
                "/openapi",
                standards,
                List.of(DIRECTORY));
    }

    private List<String> countries() {
        return found().flatMap(answered -> answered.facets().stream()
                        .filter(facet -> facet.dimension() == Dimension.COUNTRY)
                        .findFirst())
                .map(facet -> facet.counts().keySet().stream().sorted().toList())
                .orElse(List.of());
    }

    private Optional<Answer.Answered> found() {
        return projections.of(Audience.PUBLIC).answer(Question.of("")) instanceof Answer.Answered answered
                ? Optional.of(answered)
                : Optional.empty();
    }

    /** Those in which all that entries are tagged with has a name. */
    private List<String> languages() {
        return vocabulary.schemes().stream()
                .map(ConceptScheme::concepts)
                .flatMap(List::stream)
                .flatMap(concept -> concept.labels().stream())
                .map(Label::language)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Instant> changed() {
        Changes.Standing standing = changes.standing(Audience.PUBLIC);
        return standing.position() == 0 ? Optional.empty() : Optional.of(standing.at());
    }
}
