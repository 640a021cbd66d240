package org.relais.directory.curation.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.relais.directory.access.Caller;
import org.relais.directory.curation.RemoveDemonstration;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.Followers;
import org.relais.directory.wire.Exchange;

/** The entries that show the program: they can be taken away. */
@Path("demonstration")
public class DemonstrationResource {
    private final Caller caller;
    private final RemoveDemonstration removing;
    private final Followers followers;

    @Inject
    public DemonstrationResource(Caller caller, RemoveDemonstration removing, Followers followers) {
        this.caller = caller;
        this.removing = removing;
        this.followers = followers;
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public String remove(@BeanParam Exchange exchange) {
        exchange.parameters();
        Deed deed = new Deed(caller.operator(exchange.headers()), Deed.Origin.EDITOR);
        int withdrawn = removing.remove(deed);
        followers.caughtUp(Followers.PATIENCE);
        return JSON.createObjectBuilder().add("withdrawn", withdrawn).build().toString();
    }
}
