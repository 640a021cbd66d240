package org.relais.ontology.profile;

/** Names of components and of JSON members. */
public final class Members {
    private Members() {}

    public static String snakeCase(String component) {
        return component.replaceAll("([A-Z]|[0-9]+)", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
