package org.relais.directory.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.relais.directory.seal.Sha256;
import org.relais.directory.wire.Format;
import org.relais.ontology.rdf.Catalog.Dataset;
import org.relais.ontology.rdf.Catalog.Distribution;
import org.relais.ontology.rdf.Catalog.File;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.TermList;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/** The concept schemes and lists of terms as data sets: files that stay as they are while the node runs. Thread-safe. */
@Singleton
public class VocabularyDatasets {
    private final List<Dataset> all = new ArrayList<>();

    @Inject
    public VocabularyDatasets(Vocabulary vocabulary, RdfDocuments rdf) {
        for (ConceptScheme scheme : vocabulary.schemes()) {
            all.add(dataset(
                    scheme.name(),
                    scheme.titles(),
                    scheme.definitions(),
                    Vocabulary.LICENCE,
                    format -> rdf.scheme(scheme, format)));
        }
        for (TermList list : rdf.termLists()) {
            all.add(dataset(
                    list.name(),
                    list.titles(),
                    list.definitions(),
                    list.licence(),
                    format -> rdf.termList(list, format)));
        }
    }

    List<Dataset> all() {
        return List.copyOf(all);
    }

    private static Dataset dataset(
            String name,
            Map<String, String> titles,
            Map<String, String> descriptions,
            URI licence,
            Function<RdfFormat, byte[]> written) {
        String path = "/vocabulary/" + name;
        List<Distribution> files = Stream.of(RdfFormat.values())
                .map(format -> file(name, path, format, written.apply(format)))
                .toList();
        return new Dataset(
                name,
                titles,
                descriptions,
                path,
                List.of("JUST"),
                List.of(),
                List.copyOf(titles.keySet()),
                "IRREG",
                Optional.of(licence),
                Map.of(),
                Optional.empty(),
                files);
    }

    private static Distribution file(String name, String path, RdfFormat format, byte[] bytes) {
        return new Distribution(
                name + "." + format.suffix(),
                Map.of("en", Format.ofSuffix(format.suffix()).orElseThrow().title()),
                path + "." + format.suffix(),
                format.mediaType(),
                Optional.of(new File(bytes.length, Sha256.hex(bytes), Optional.empty())),
                Optional.empty());
    }
}
