package org.relais.search;

import java.net.URI;
import java.util.List;
import org.relais.ontology.skos.Label;

/**
 * Why an entry was found.
 *
 * @param words words of the question, as typed, that stand in its names, texts or the names of its tags
 * @param concepts concepts the question named that it is tagged with
 * @param places words of the question that name where it is
 * @param serves words of the question that name where it says to serve
 * @param near words of the question that name a place it is near
 */
public record Why(
        List<String> words, List<ByConcept> concepts, List<String> places, List<String> serves, List<String> near) {
    /**
     * @param concept what the question named; the entry has it or a narrower one
     * @param label by which name
     * @param closeness how the entry has it
     */
    public record ByConcept(URI concept, Label label, Closeness closeness) {}

    /** How an entry has a concept. */
    public enum Closeness {
        /** Tagged with it or a narrower one. */
        TAGGED,
        /** Of a kind whose very name says it, as a centre for victims says victims. */
        BY_KIND,
        /** Tagged with a concept that SKOS relates to it. */
        RELATED
    }
}
