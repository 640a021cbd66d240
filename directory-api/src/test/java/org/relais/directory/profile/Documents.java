package org.relais.directory.profile;

import java.util.OptionalInt;
import java.util.UUID;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;

/** Documents that tests publish. */
public final class Documents {
    public static final Deed EDIT = new Deed("test", Deed.Origin.EDITOR);
    public static final OptionalInt ANY = OptionalInt.empty();

    private Documents() {}

    /** @param members more members, beginning with a comma, or nothing */
    public static Organization organization(UUID id, String members) {
        return HsdsJson.read(
                HsdsJson.parse(
                        "{\"id\":\"" + id + "\",\"name\":\"Maison Aurore\",\"description\":\"Aide.\"" + members + "}"),
                Organization.class);
    }

    public static String phone(UUID id, String marks) {
        return ",\"phones\":[{\"id\":\"" + id + "\",\"number\":\"+32 3 000 75 31\"" + marks + "}]";
    }

    public static Professional memberOf(UUID id, UUID organization) {
        return HsdsJson.read(
                HsdsJson.parse("""
                        {"id": "%s", "identity": {"id": "%s", "name": "Ana", "visibility": "PUBLIC", "consented_on": "2026-09-01"},
                         "memberships": [{"id": "%s", "organization_id": "%s", "role": "panel lawyer",
                                          "visibility": "PUBLIC", "consented_on": "2026-09-01"}]}""".formatted(id, UUID.randomUUID(), UUID.randomUUID(), organization)),
                Professional.class);
    }
}
