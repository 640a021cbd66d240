package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Parameters;

/**
 * The link set of each thing: whither all its forms lead, in one document.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9264">RFC 9264</a>
 */
@Path("")
public class LinksetsResource {
    private final Things things;
    private final Relations relations;
    private final Answers answers;

    @Inject
    public LinksetsResource(Things things, Relations relations, Answers answers) {
        this.things = things;
        this.relations = relations;
        this.answers = answers;
    }

    @GET
    @Path("linkset/{collection: organizations|professionals|services|service_at_locations|locations}/{id: [^/.]+}"
            + "{suffix: (\\.[a-z]+)?}")
    public Response linkset(
            @BeanParam Exchange exchange,
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @PathParam("suffix") String suffix) {
        exchange.parameters();
        Thing thing = Arrays.stream(Thing.values())
                .filter(each -> each.collection().equals(collection))
                .findFirst()
                .orElseThrow();
        UUID uuid = Parameters.id(id);
        return answers.inForm(
                        exchange,
                        "/linkset/" + collection + "/" + uuid,
                        Exchange.suffix(suffix),
                        relations
                                .signposts(thing, uuid, things.view(exchange, thing, uuid))
                                .linksetForms())
                .build();
    }
}
