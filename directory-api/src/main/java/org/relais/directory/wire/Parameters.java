package org.relais.directory.wire;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.relais.directory.problem.Problem;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;

/** The parameters of a query, each read strictly: what cannot be understood is refused with what is expected. */
public final class Parameters {
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(3);
    private static final int MOST_REPEATED = 40;

    /** Of a number; the time to read one grows with their square. */
    private static final int MOST_DIGITS = 40;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters of(MultivaluedMap<String, String> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new ProblemException(unknown(shortened(name), sorted(known), nearest(name, known)));
            }
        }
        return new Parameters(given);
    }

    private static Problem unknown(String name, List<String> known, Optional<String> nearest) {
        if (known.isEmpty()) {
            return ProblemType.UNKNOWN_PARAMETER.saying("none", name);
        }
        String all = String.join(", ", known);
        return nearest.map(meant -> ProblemType.UNKNOWN_PARAMETER.saying("nearest", name, all, meant))
                .orElseGet(() -> ProblemType.UNKNOWN_PARAMETER.saying("known", name, all))
                .choosing(known);
    }

    /** A value that was sent, short enough to be repeated; no character is cut in two. */
    public static String shortened(String value) {
        if (value.length() <= MOST_REPEATED) {
            return value;
        }
        boolean cuts = Character.isHighSurrogate(value.charAt(MOST_REPEATED - 1));
        return value.substring(0, cuts ? MOST_REPEATED - 1 : MOST_REPEATED) + "…";
    }

    static String text(String name, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER, TRUE, FALSE -> value.toString();
            case OBJECT, ARRAY, NULL ->
                throw new ProblemException(
                        ProblemType.BAD_PARAMETER.saying("expected", shortened(name), Sentence.of("expected.simple")));
        };
    }

    /** An id in an address: any version of UUID, written in lower case. */
    public static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new ProblemException(ProblemType.BAD_PARAMETER.saying("id"));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** The known name that shares most of its letters in order. */
    public static Optional<String> nearest(String name, Set<String> known) {
        return known.stream()
                .filter(each -> DISTANCE.apply(name, each) >= 0)
                .min(Comparator.<String>comparingInt(each -> DISTANCE.apply(name, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a parameter that may stand several times; blank ones say nothing, repeated ones nothing more. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    public Optional<UUID> uuid(String name) {
        return read(name, Sentence.of("expected.uuid"), UUID::fromString);
    }

    public int number(String name, int otherwise, int least, int most) {
        return read(name, Sentence.of("expected.number", least, most), value -> {
                    int number = Integer.parseInt(value);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    /** Of a stream, from 0, which is before the first. */
    public long position(String name) {
        return read(name, Sentence.of("expected.position"), value -> {
                    long position = Long.parseLong(value);
                    if (position < 0) {
                        throw new IllegalArgumentException();
                    }
                    return position;
                })
                .orElse(0L);
    }

    /** A number as people write it: no suffix of a type, no hexadecimal, never endless.
     *  @throws NumberFormatException when it is none */
    public static double decimal(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text).doubleValue();
    }

    public boolean flag(String name) {
        return read(name, Sentence.of("expected.flag"), value -> switch (value) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> throw new IllegalArgumentException();
                })
                .orElse(false);
    }

    public Optional<Instant> instant(String name) {
        return read(
                name,
                Sentence.of("expected.instant"),
                value -> value.contains("T")
                        ? Instant.parse(value)
                        : LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * Reads a value by a rule that throws {@link IllegalArgumentException} for what it does not understand.
     *
     * @param expected ends the sentence "it must be"
     */
    public <T> Optional<T> read(String name, Sentence expected, Function<String, T> rule) {
        List<T> read = new ArrayList<>();
        for (String value : all(name)) {
            try {
                read.add(rule.apply(value));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new ProblemException(ProblemType.BAD_PARAMETER.saying("expected", name, expected));
            }
        }
        return read.stream().findFirst();
    }
}
