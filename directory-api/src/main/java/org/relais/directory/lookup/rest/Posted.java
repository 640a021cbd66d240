package org.relais.directory.lookup.rest;

import jakarta.ws.rs.core.MediaType;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.FormBody;
import org.relais.directory.wire.Parameters;
import org.relais.directory.wire.StrictJson;

/** HSDS's query by POST: what the body holds, as JSON or as a form, are parameters beside those of the address. */
final class Posted {
    private Posted() {}

    /** @param body empty when there is none */
    static Parameters parameters(Exchange exchange, String body, String... known) {
        if (body.isBlank()) {
            return exchange.parameters(known);
        }
        MediaType type = exchange.headers().getMediaType();
        if (type == null) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE.problem());
        }
        boolean form = type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        return exchange.parameters(form ? FormBody.members(body) : StrictJson.body(body), known);
    }
}
