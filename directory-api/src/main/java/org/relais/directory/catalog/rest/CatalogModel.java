package org.relais.directory.catalog.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Messages;
import org.relais.ontology.rdf.Catalog;

/** The page of the catalogue. */
public record CatalogModel(
        String title,
        String description,
        String publisher,
        String homepage,
        List<Entry> datasets,
        List<Entry> services,
        List<Form> forms) {
    /** A data set with its forms, or a service without. */
    public record Entry(
            String anchor, String title, String address, String description, String rights, List<Form> forms) {}

    /** @param size in bytes; 0 where it is not told beforehand */
    public record Form(String name, String address, long size) {}

    static CatalogModel of(Catalog catalog, Messages messages) {
        return new CatalogModel(
                in(catalog.titles(), messages),
                in(catalog.descriptions(), messages),
                catalog.publisher().name(),
                catalog.publisher().homepage().toString(),
                catalog.datasets().stream()
                        .map(dataset -> new Entry(
                                dataset.name(),
                                in(dataset.titles(), messages),
                                dataset.page(),
                                in(dataset.descriptions(), messages),
                                in(dataset.rights(), messages),
                                dataset.distributions().stream()
                                        .map(form -> new Form(
                                                in(form.titles(), messages),
                                                form.path(),
                                                form.file()
                                                        .map(Catalog.File::bytes)
                                                        .orElse(0L)))
                                        .toList()))
                        .toList(),
                catalog.services().stream()
                        .map(service -> new Entry(
                                service.name(),
                                in(service.titles(), messages),
                                service.path(),
                                in(service.descriptions(), messages),
                                "",
                                List.of()))
                        .toList(),
                Format.ofRdf().stream()
                        .map(format -> new Form(format.title(), "/catalog." + format.suffix(), 0))
                        .toList());
    }

    private static String in(Map<String, String> texts, Messages messages) {
        return Optional.ofNullable(texts.get(messages.language()))
                .or(() -> Optional.ofNullable(texts.get("en")))
                .orElse("");
    }
}
