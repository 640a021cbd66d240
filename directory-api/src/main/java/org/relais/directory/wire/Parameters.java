package org.relais.directory.wire;

import jakarta.ws.rs.core.MultivaluedMap;
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
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;

/** The parameters of a query, each read strictly: what cannot be understood is refused with what is expected. */
public final class Parameters {
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(3);

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters of(MultivaluedMap<String, String> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_PARAMETER,
                        "'" + name + "' is not known here. Known: " + String.join(", ", sorted(known))
                                + nearest(name, known)
                                        .map(n -> ". Did you mean '" + n + "'?")
                                        .orElse("."));
            }
        }
        return new Parameters(given);
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

    /** All values of a parameter that may stand several times; blank ones say nothing. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public Optional<UUID> uuid(String name) {
        return read(name, "a UUID", UUID::fromString);
    }

    public int number(String name, int otherwise, int least, int most) {
        return read(name, "a whole number from " + least + " to " + most, value -> {
                    int number = Integer.parseInt(value);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    public boolean flag(String name) {
        return read(name, "true or false", value -> switch (value) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> throw new IllegalArgumentException();
                })
                .orElse(false);
    }

    public Optional<Instant> instant(String name) {
        return read(
                name,
                "a date or date-time (ISO 8601)",
                value -> value.contains("T")
                        ? Instant.parse(value)
                        : LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Reads a value by a rule that throws {@link IllegalArgumentException} for what it does not understand. */
    public <T> Optional<T> read(String name, String expected, Function<String, T> rule) {
        List<T> read = new ArrayList<>();
        for (String value : all(name)) {
            try {
                read.add(rule.apply(value));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new ProblemException(ProblemType.BAD_PARAMETER, "'" + name + "' must be " + expected + ".");
            }
        }
        return read.stream().findFirst();
    }
}
