package org.relais.directory.problem;

import java.util.Locale;

/** Every problem this node tells of. The sentence says what to do; pages translate it by name. */
public enum ProblemType {
    NOT_FOUND(404, "There is nothing at this address", "Check the address, or search for the entry by name."),
    GONE(410, "This entry is no longer here", "It was withdrawn or is no longer public. Remove it from your copy."),
    UNAUTHORIZED(
            401,
            "This needs a token",
            "Send the operator token as 'Authorization: Bearer ...'. It was shown at first start."),
    NOT_ACCEPTABLE(406, "None of the asked formats is offered here", "Ask for one of the formats named in detail."),
    METHOD_NOT_ALLOWED(405, "This method is not for this address", "Use one of the methods named in the Allow header."),
    UNSUPPORTED_MEDIA_TYPE(415, "This kind of content is not read here", "Send one of the types named in detail."),
    MALFORMED_JSON(400, "The body is not well-formed JSON", "Mend it at the place named in detail."),
    BAD_PARAMETER(400, "A parameter cannot be understood", "Each is named in errors, with what is expected."),
    UNKNOWN_PARAMETER(400, "A parameter is not known here", "Each is named in errors, with the nearest known one."),
    BAD_QUESTION(400, "The question cannot be answered", "Change it as the detail says."),
    REFUSED(422, "The record was not stored", "Mend what errors point at and send it again."),
    TOO_LARGE(413, "The body is too large", "Send it in smaller pieces; the limit is in detail."),
    PRECONDITION_REQUIRED(428, "Say which version you change", "Send If-Match with the ETag you read."),
    STALE(
            412,
            "Somebody else changed it meanwhile",
            "Read it again, repeat your change, and send it with the new ETag."),
    KEY_REUSED(422, "This Idempotency-Key was used with another body", "Use a fresh key for a new request."),
    IN_WORK(
            409,
            "A request with this Idempotency-Key is being done",
            "Wait as long as Retry-After says, then repeat it: you get its answer."),
    BAD_REQUEST(400, "The request cannot be understood", "See the detail."),
    STARTING(503, "The node is starting", "Try again in a few seconds."),
    INTERNAL(500, "Something broke on our side", "Nothing was changed. Try again; if it stays, tell the operator.");

    private final int status;
    private final String title;
    private final String sentence;

    ProblemType(int status, String title, String sentence) {
        this.status = status;
        this.title = title;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
