package org.relais.ontology.rdf;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;

/** The JSON-LD context that every node serves, {@code context.jsonld}. */
public final class PublishedContext {
    private static final JsonObject TERMS =
            JSON.createReader(new ByteArrayInputStream(bytes())).readObject().getJsonObject("@context");

    private PublishedContext() {}

    /** The file as it is served. */
    public static byte[] bytes() {
        try (InputStream in = PublishedContext.class.getResourceAsStream("/context.jsonld")) {
            if (in == null) {
                throw new IllegalStateException("context.jsonld is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A term of ours without a prefix, one of others with; else the IRI itself. */
    static String name(String iri) {
        if (iri.startsWith(Namespaces.RELAIS)) {
            return iri.substring(Namespaces.RELAIS.length());
        }
        return Namespaces.shortened(iri);
    }

    /** The type that values of the property have unless they say otherwise; or empty. */
    static String type(String name) {
        return definition(name).getString("@type", "");
    }

    /** Whether the values of the property stand by language. */
    static boolean isByLanguage(String name) {
        return definition(name).getString("@container", "").equals("@language");
    }

    private static JsonObject definition(String name) {
        return TERMS.get(name) instanceof JsonObject definition ? definition : JsonObject.EMPTY_JSON_OBJECT;
    }

    /** For a parser: the one address is answered from the jar, any other is refused. */
    static Context answering(URI address) {
        JsonLdOptions options = new JsonLdOptions((asked, how) -> {
            if (!asked.equals(address)) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "unknown context " + asked);
            }
            return JsonDocument.of(new ByteArrayInputStream(bytes()));
        });
        return new Context().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }
}
