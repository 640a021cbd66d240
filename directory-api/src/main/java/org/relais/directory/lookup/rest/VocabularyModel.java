package org.relais.directory.lookup.rest;

import java.util.List;

/** The page of the vocabulary, a scheme or a concept. */
public record VocabularyModel(
        String title,
        String definition,
        boolean unconfirmed,
        List<LabelModel> labels,
        List<Row> rows,
        List<EntryModel.Form> forms) {
    /** @param name of the language, in the reader's */
    public record LabelModel(String name, String language, String direction, String value) {}

    /** A scheme or concept in the tree.
     *  @param level 0 at the top, 3 at most */
    public record Row(int level, String name, String address, String definition) {}
}
