package org.relais.ontology.rdf;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * ISO codes as the European Union's authority tables name them: three letters, ISO 639-3 and ISO 3166-1.
 *
 * @see <a href="https://op.europa.eu/en/web/eu-vocabularies/authority-tables">EU Vocabularies</a>
 */
final class AuthorityCodes {
    private static final String TABLES = "http://publications.europa.eu/resource/authority/";

    private AuthorityCodes() {}

    static Resource table(String name) {
        return ResourceFactory.createResource(TABLES + name);
    }

    static Resource entry(String table, String code) {
        return ResourceFactory.createResource(TABLES + table + "/" + code);
    }

    /** @param tag BCP 47 or ISO 639 */
    static Optional<Resource> language(String tag) {
        try {
            return known("language", Locale.forLanguageTag(tag).getISO3Language());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** @param code ISO 3166-1, two letters */
    static Optional<Resource> country(String code) {
        try {
            return known("country", Locale.of("", code).getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static Optional<Resource> known(String table, String code) {
        return code.matches("[A-Za-z]{3}")
                ? Optional.of(entry(table, code.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
