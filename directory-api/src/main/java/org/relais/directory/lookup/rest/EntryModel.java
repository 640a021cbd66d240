package org.relais.directory.lookup.rest;

import java.util.List;

/** The page of one entry. Empty texts are left out. */
public record EntryModel(
        String name,
        String language,
        String otherNames,
        boolean demonstration,
        String freshness,
        List<TextModel> texts,
        List<Choice> tags,
        List<Fact> facts,
        List<Section> sections,
        List<String> sources,
        List<Form> forms) {
    /** A wording and the language it is in. */
    public record TextModel(String value, String language, boolean machine) {}

    /** @param name of a sentence fact.{name}
     *  @param address where it leads; empty for plain text */
    public record Fact(String name, String value, String address) {}

    /** @param name of a sentence section.{name} */
    public record Section(String name, List<Item> items) {}

    /** One part of the entry. */
    public record Item(
            String id, String title, String address, List<TextModel> texts, List<Choice> tags, List<Fact> facts) {}

    /** The same in another form. */
    public record Form(String name, String address) {}
}
