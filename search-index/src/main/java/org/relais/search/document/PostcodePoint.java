package org.relais.search.document;

import java.util.HexFormat;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.util.BytesRef;

/** A postcode of a country and a point it is at, as one term: those of a postcode stand together. */
public record PostcodePoint(String postcode, String country, double latitude, double longitude) {
    private static final char BETWEEN = ' ';
    private static final int POINT_DIGITS = 16;
    private static final int COUNTRY_LETTERS = 2;

    /** What the terms of a postcode begin with. */
    public static BytesRef prefix(String postcode) {
        return new BytesRef(Fields.postcode(postcode) + BETWEEN);
    }

    public static PostcodePoint read(BytesRef term) {
        String text = term.utf8ToString();
        int point = text.length() - POINT_DIGITS;
        int country = point - COUNTRY_LETTERS;
        long packed = HexFormat.fromHexDigitsToLong(text, point, text.length());
        return new PostcodePoint(
                text.substring(0, country - 1),
                text.substring(country, point),
                GeoEncodingUtils.decodeLatitude((int) (packed >> Integer.SIZE)),
                GeoEncodingUtils.decodeLongitude((int) packed));
    }

    String term() {
        long packed = (long) GeoEncodingUtils.encodeLatitude(latitude) << Integer.SIZE
                | GeoEncodingUtils.encodeLongitude(longitude) & 0xffffffffL;
        return Fields.postcode(postcode) + BETWEEN + country + HexFormat.of().toHexDigits(packed);
    }
}
