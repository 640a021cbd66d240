package org.relais.directory.lookup.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Exchange;

/** HSDS lists whose address names the form, such as {@code /services.csv}. */
@Path("{collection: organizations|professionals|services|service_at_locations}.{suffix: [a-z]+}")
public class ListFormsResource {
    private final Lists lists;

    @Inject
    public ListFormsResource(Lists lists) {
        this.lists = lists;
    }

    @GET
    public Response list(
            @BeanParam Exchange exchange,
            @PathParam("collection") String collection,
            @PathParam("suffix") String suffix) {
        Thing listed = Arrays.stream(Thing.values())
                .filter(thing -> thing.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return lists.answer(exchange, listed, Optional.of(suffix));
    }
}
