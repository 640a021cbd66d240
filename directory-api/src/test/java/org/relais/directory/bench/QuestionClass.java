package org.relais.directory.bench;

/** What people ask, in classes that cost alike. */
enum QuestionClass {
    /** A name as it is written. */
    NAME("name exact"),
    /** A name with one letter wrong, missing, too many or changed with its neighbour; never the first of a word. */
    TYPO("name typo"),
    /** A Cyrillic or Greek name typed in Latin letters. */
    OTHER_SCRIPT("name other script"),
    /** What is needed and a town, or words of a description. */
    WORDS("words"),
    /** The same in one country, among organizations or professionals. */
    WORDS_FILTERED("words + filters"),
    /** Who offers a service within 50 km of a town, nearest first. */
    NEARBY("concept by distance"),
    /** All of one country with one concept, counted. */
    FACETS("facets"),
    /** The beginning of a name, while it is typed. */
    SUGGEST("suggest"),
    /** Of a hundred: 30 names, 10 typos, 10 of another script, 20 words, 10 with filters, 10 nearby, 10 facets. */
    MIXED("mixed");

    private final String title;

    QuestionClass(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Asks for an entry by its name. */
    boolean isName() {
        return this == NAME || this == TYPO || this == OTHER_SCRIPT;
    }
}
