package org.relais.directory.wire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relais.directory.problem.Problem;

/**
 * What the caller likes best, read from headers that anybody may have written: what is not well formed in them says
 * nothing, so that a refusal can always be worded.
 *
 * @param languages what the reader reads, best first: ISO 639 codes, without regions
 * @param pages whether pages are liked better than JSON
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5">RFC 9110, section 12.5</a>
 */
public record Preferences(List<String> languages, boolean pages) {
    private static final Pattern RANGE = Pattern.compile("\\s*([^\\s;,]+)\\s*(?:;[^,]*?q\\s*=\\s*([0-9.]{1,5}))?[^,]*");
    private static final Pattern LANGUAGES =
            Pattern.compile("(?:(?:^|,)\\s*(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+|\\*)"
                    + "\\s*(?:;\\s*q\\s*=\\s*(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?)*+");

    private record Liked(String name, double quality) {}

    /** @param accept the header, or null where there is none
     *  @param acceptLanguage the same */
    public static Preferences of(@Nullable String accept, @Nullable String acceptLanguage) {
        List<Liked> types = liked(accept);
        double data = Math.max(quality(types, "application/json"), quality(types, Problem.MEDIA_TYPE));
        return new Preferences(
                wellFormed(acceptLanguage) ? languages(liked(acceptLanguage)) : List.of(),
                quality(types, "text/html") > data);
    }

    /** Whether an Accept-Language header is what it must be. */
    public static boolean wellFormed(@Nullable String acceptLanguage) {
        return acceptLanguage == null || LANGUAGES.matcher(acceptLanguage).matches();
    }

    /** Those of the known types that an Accept header wants, as such a header; nothing where it wants none of them.
     *  @return empty where it says of no type that it is unwanted */
    static Optional<String> wanted(@Nullable String accept, List<String> known) {
        List<Liked> types = liked(accept);
        return types.stream().allMatch(each -> each.quality > 0)
                ? Optional.empty()
                : Optional.of(known.stream()
                        .filter(type -> quality(types, type) > 0)
                        .map(type -> type + ";q=" + quality(types, type))
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> languages(List<Liked> liked) {
        return liked.stream()
                .filter(each -> each.quality > 0)
                .map(each -> Locale.forLanguageTag(each.name).getLanguage())
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }

    /** What a header names, best first. */
    private static List<Liked> liked(@Nullable String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",", -1))
                        .map(RANGE::matcher)
                        .filter(Matcher::matches)
                        .map(range -> new Liked(range.group(1).toLowerCase(Locale.ROOT), quality(range.group(2))))
                        .sorted(Comparator.comparingDouble(Liked::quality).reversed())
                        .toList();
    }

    private static double quality(@Nullable String written) {
        try {
            return written == null ? 1 : Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Of the ranges that a type is in, the narrowest says how well it is liked. */
    private static double quality(List<Liked> types, String type) {
        String family = type.substring(0, type.indexOf('/')) + "/*";
        for (String range : List.of(type, family, "*/*")) {
            for (Liked each : types) {
                if (each.name.equals(range)) {
                    return each.quality;
                }
            }
        }
        return 0;
    }
}
