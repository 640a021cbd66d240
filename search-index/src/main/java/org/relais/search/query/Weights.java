package org.relais.search.query;

/** What counts how much. Words count up to their weight, the rest counts whole. */
final class Weights {
    static final float NAME = 6;

    /** Of a name's weight, when it is found by how it is written in Latin letters. */
    static final float IN_LATIN = 0.7f;

    static final float ALMOST_NAME = 3;

    static final float SOUND = 1;

    /** Of the weight of what somebody may have meant. */
    static final float MEANT = 0.5f;

    /** What is called so in another language is it. */
    static final float CALLED = 5;

    static final float TAGGED = 3;

    /** What an entry is counts more than one of the things it does. */
    static final float OF_THAT_KIND = 4;

    /** A kind whose name says it, as a centre for victims says victims. */
    static final float SAID_BY_KIND = 3;

    static final float PLACE = 2.5f;
    static final float SERVED = 2;
    static final float NEAR_PLACE = 1.5f;
    static final float SAME_COUNTRY = 0.75f;

    /** At most, of nearness to a town that nobody is near. */
    static final float FAR = 0.5f;

    static final float LANGUAGE = 2.5f;
    /** A language the reader reads, though she did not ask for it. */
    static final float SPOKEN = 0.2f;

    static final float TEXT = 1;
    static final float LABEL = 0.8f;
    static final float STEM = 0.7f;
    static final float RELATED = 0.6f;

    /** What the weaker places of one and the same word add. */
    static final float ALSO = 0.1f;

    private Weights() {}
}
