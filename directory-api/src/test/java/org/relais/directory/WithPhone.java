package org.relais.directory;

import java.util.UUID;

/** An organization whose phone can be hidden. */
record WithPhone(UUID id, UUID phone) {
    static WithPhone fresh() {
        return new WithPhone(UUID.randomUUID(), UUID.randomUUID());
    }

    String document(String name) {
        return document(name, "");
    }

    /** @param mark of the phone, beginning with a comma, or nothing */
    String document(String name, String mark) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"description\":\"Aide.\",\"language\":\"fr\","
                + "\"phones\":[{\"id\":\"" + phone + "\",\"number\":\"+32 3 555 01 02\"" + mark + "}]}";
    }

    String path() {
        return "/profiles/" + id;
    }
}
