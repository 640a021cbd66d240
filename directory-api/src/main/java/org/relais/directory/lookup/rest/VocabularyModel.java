package org.relais.directory.lookup.rest;

import java.util.List;

/**
 * The page of the vocabulary, a scheme, a concept or a list of terms.
 *
 * @param iri the same on all nodes; empty where the page tells of nothing that has one
 * @param above from the whole vocabulary down to what is directly above
 * @param ties to other concepts, here and elsewhere
 */
public record VocabularyModel(
        String title,
        String definition,
        String iri,
        boolean unconfirmed,
        List<Tie> above,
        List<LabelModel> labels,
        List<Row> rows,
        List<Tie> ties,
        List<EntryModel.Form> forms) {
    /** @param name of the language, in the reader's */
    public record LabelModel(String name, String language, String direction, String value) {}

    /** A scheme, concept or term in the tree.
     *  @param level 0 at the top, 3 at most
     *  @param anchor where it stands on the page; empty where its address is another page */
    public record Row(int level, String anchor, String name, String address, String definition) {}

    /** @param kind of the tie, in the reader's words; empty where it needs none */
    public record Tie(String kind, String name, String address) {}
}
