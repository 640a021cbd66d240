package org.relais.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the hits of a page end, whatever comes and goes before it.
 *
 * @param page the number of the page that begins here
 * @param key of the last hit in that order: its score, distance, name or day, as the index writes it
 * @param id of the last hit's profile
 */
public record Cursor(int page, Question.Sort sort, String key, UUID id) {
    private static final int PARTS = 4;
    private static final int MOST_CHARACTERS = 1_000;

    /** As an address carries it. */
    public String written() {
        String parts = String.join("~", Integer.toString(page), sort.name(), id.toString(), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when nobody wrote that. */
    public static Optional<Cursor> read(String written) {
        if (written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("~", PARTS);
            if (parts.length < PARTS) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(
                    Math.max(2, Integer.parseInt(parts[0])),
                    Question.Sort.valueOf(parts[1]),
                    parts[3],
                    UUID.fromString(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
