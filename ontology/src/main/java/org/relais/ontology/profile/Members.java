package org.relais.ontology.profile;

/** Names of components and of JSON members. */
final class Members {
    private Members() {}

    static String snakeCase(String component) {
        return component.replaceAll("([A-Z]|[0-9]+)", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
