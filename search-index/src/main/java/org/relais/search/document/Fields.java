package org.relais.search.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.relais.ontology.skos.Folding;
import org.relais.search.Dimension;

/** The fields of the index. */
public final class Fields {
    /** Raised when what stands in a field changes, so that indexes of before are made anew. */
    public static final int LAYOUT = 6;

    /** The profile a document was made of: what is replaced and removed by. */
    public static final String PROFILE = "profile";

    /** What a list lists the document as. */
    public static final String NOUN = "noun";

    /** The id of the thing: breaks every tie. */
    public static final String ID = "id";

    public static final String CHANGED_AT = "changed_at";

    /** Marks what a question may find, beside what is only listed. */
    public static final String FOUND = "found";

    public static final String NAME = "name";

    /** Names of other scripts as they are written in Latin letters. */
    public static final String LATIN = "latin";

    /** How names sound. */
    public static final String SOUND = "sound";

    /** Names as {@link SuggestedNames} writes them. */
    public static final String SUGGESTED = "suggested";

    public static final String PLACE = "place";
    public static final String TEXT = "text";
    public static final String STEM = "stem";

    /** Tags and all that is broader, by IRI. */
    public static final String CONCEPT = "concept";

    /** Concepts one of whose names is the entry's own, by IRI. */
    public static final String CALLED = "called";

    /** The towns an entry is located in, by their ids in the gazetteer. */
    public static final String TOWN = "town";

    /** Where an entry says it serves: towns by id, countries by ISO 3166 code, and the words it says it in. */
    public static final String SERVED = "served";

    /** Postcodes and where they are, as {@link PostcodePoint} writes them. */
    public static final String POSTCODE_POINT = "postcode_point";

    public static final String LEGAL_AID = "legal_aid";
    public static final String CONFIRMED = "confirmed";
    public static final String POINT = "point";

    /** Where the place of a tie is: what questions find has none of these. */
    public static final String TIE_POINT = "tie_point";

    /** As {@link Standing} tells it. */
    public static final String STANDING = "standing";

    public static final String NAME_ORDER = "name_order";
    public static final String SUMMARY = "summary";

    /** Tags and all that is broader, by HSDS id; what lists are narrowed by. */
    public static final String TERM = "term";

    public static final String TAXONOMY = "taxonomy";
    public static final String ORGANIZATION = "organization";

    /** Of the place of a tie, written as {@link #postcode} writes it. */
    public static final String POSTCODE = "postcode";

    /** ISO 3166 code of the place of a tie: postcodes are alike in several countries. */
    public static final String COUNTRY = "country";

    /** The words of a thing that is only listed. */
    public static final String LISTED = "listed";

    private static final long FARTHEST_SECOND = 9_000_000_000_000L;

    private Fields() {}

    /** Without what is written now one way, now another: case, spaces, hyphens. */
    public static String postcode(String written) {
        return String.join("", Folding.words(written));
    }

    /** What an entry is chosen by in a dimension, and counted in. */
    public static String of(Dimension dimension) {
        return "in_" + dimension.name().toLowerCase(Locale.ROOT);
    }

    /** An instant as it stands in {@link #CHANGED_AT}: microseconds since 1970, within what a number holds. */
    public static long micros(Instant instant) {
        long seconds = Math.clamp(instant.getEpochSecond(), -FARTHEST_SECOND, FARTHEST_SECOND);
        return seconds * 1_000_000 + instant.getNano() / 1_000;
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
