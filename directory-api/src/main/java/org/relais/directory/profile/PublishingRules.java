package org.relais.directory.profile;

import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.SealedWords;
import org.relais.ontology.profile.Sheltering;
import org.relais.ontology.skos.Vocabulary;

/**
 * The rules a profile meets at the door, made once. Thread-safe.
 *
 * @param invented whether entries that were invented to show the program may come in
 */
public record PublishingRules(Redaction redaction, Sheltering sheltering, SealedWords sealedWords, boolean invented) {
    public static PublishingRules of(Vocabulary vocabulary, boolean invented) {
        return new PublishingRules(
                new Redaction(vocabulary), new Sheltering(vocabulary), new SealedWords(vocabulary), invented);
    }
}
