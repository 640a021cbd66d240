package org.relais.directory.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every problem this node tells of. Its words stand in the message files: {@code problem.{slug}} is its title,
 * {@code problem.{slug}.detail} says what to do, and {@code problem.{slug}.{how}} says it more exactly.
 */
public enum ProblemType {
    NOT_FOUND(404),
    GONE(410),
    UNAUTHORIZED(401),
    NOT_ACCEPTABLE(406),
    METHOD_NOT_ALLOWED(405),
    UNSUPPORTED_MEDIA_TYPE(415),
    MALFORMED_JSON(400),
    BAD_PARAMETER(400),
    UNKNOWN_PARAMETER(400),
    BAD_QUESTION(400),
    MALFORMED_QUERY(400),
    QUERY_REFUSED(422),
    QUERY_TOO_COSTLY(422),
    QUERIES_FULL(503),
    WATCHERS_FULL(503),
    REFUSED(422),
    TOO_LARGE(413),
    RANGE_NOT_SATISFIABLE(416),
    PRECONDITION_REQUIRED(428),
    STALE(412),
    KEY_REUSED(422),
    IN_WORK(409),
    BUSY(409),
    BAD_REQUEST(400),
    STARTING(503),
    INTERNAL(500);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The end of its address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** What a status means when nothing more is known: the general ones, or else whose fault it is. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403, 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 416 -> RANGE_NOT_SATISFIABLE;
            case 503 -> STARTING;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }

    public Sentence title() {
        return Sentence.of("problem." + slug());
    }

    public Problem problem() {
        return saying("detail");
    }

    /** @param how the end of the key of its sentence, such as {@code nearest} */
    public Problem saying(String how, Object... arguments) {
        return new Problem(this, Sentence.of("problem." + slug() + "." + how, arguments), List.of(), List.of(), "");
    }
}
