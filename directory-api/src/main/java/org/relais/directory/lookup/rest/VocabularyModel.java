package org.relais.directory.lookup.rest;

import java.util.List;

/** The page of the vocabulary, a scheme, a concept or a list of terms. */
public record VocabularyModel(
        String title,
        String definition,
        boolean unconfirmed,
        List<LabelModel> labels,
        List<Row> rows,
        List<EntryModel.Form> forms) {
    /** @param name of the language, in the reader's */
    public record LabelModel(String name, String language, String direction, String value) {}

    /** A scheme, concept or term in the tree.
     *  @param level 0 at the top, 3 at most
     *  @param anchor where it stands on the page; empty where its address is another page */
    public record Row(int level, String anchor, String name, String address, String definition) {}
}
