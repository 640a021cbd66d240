package org.relais.directory.problem;

import java.util.List;

/**
 * A sentence of the message files, said later in the reader's language.
 *
 * @param arguments what is put into it; a sentence among them is said first
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
