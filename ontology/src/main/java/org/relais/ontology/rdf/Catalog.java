package org.relais.ontology.rdf;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node publishes, as portals look for it. Texts are language to text; paths begin with a slash and lie under the
 * node's base; names tell the parts of the catalogue apart.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP 3</a>
 */
public record Catalog(
        Map<String, String> titles,
        Map<String, String> descriptions,
        Publisher publisher,
        List<Dataset> datasets,
        List<DataService> services) {
    /** Who answers for the node. */
    public record Publisher(String name, URI homepage) {}

    /**
     * @param page of it, for people
     * @param themes of the EU's table, such as {@code JUST}
     * @param countries it is about, ISO 3166-1, two letters
     * @param languages in which it is described, BCP 47
     * @param frequency with which it changes, of the EU's table
     * @param licence under which the whole may be repeated
     * @param rights what else is to be known of that
     * @param modified when it changed last
     */
    public record Dataset(
            String name,
            Map<String, String> titles,
            Map<String, String> descriptions,
            String page,
            List<String> themes,
            List<String> countries,
            List<String> languages,
            String frequency,
            Optional<URI> licence,
            Map<String, String> rights,
            Optional<Instant> modified,
            List<Distribution> distributions) {}

    /**
     * A form in which a data set is had.
     *
     * @param file what is downloaded there, whole; none where one has to ask on
     * @param service the name of the one that gives it
     */
    public record Distribution(
            String name,
            Map<String, String> titles,
            String path,
            String mediaType,
            Optional<File> file,
            Optional<String> service) {}

    /**
     * @param sha256 in hexadecimal, lower case
     * @param packing the media type of what it is packed in
     */
    public record File(long bytes, String sha256, Optional<String> packing) {}

    /**
     * What is asked, rather than downloaded.
     *
     * @param explanation the path of the description for machines
     * @param standards that it keeps to
     * @param datasets the names of those it answers from
     */
    public record DataService(
            String name,
            Map<String, String> titles,
            Map<String, String> descriptions,
            String path,
            String explanation,
            List<URI> standards,
            List<String> datasets) {}
}
