package org.relais.directory.feed.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.relais.directory.seal.NodeSignature;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;

/** By which keys what the node signs is verified. */
@Path(".well-known/jwks.json")
public class KeysResource {
    private final NodeSignature signature;
    private final Answers answers;

    @Inject
    public KeysResource(NodeSignature signature, Answers answers) {
        this.signature = signature;
        this.answers = answers;
    }

    @GET
    public Response keys(@BeanParam Exchange exchange) {
        exchange.parameters();
        return answers.tagged(exchange, signature.keys().getBytes(StandardCharsets.UTF_8), "application/jwk-set+json")
                .build();
    }
}
