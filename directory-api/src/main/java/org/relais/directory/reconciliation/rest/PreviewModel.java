package org.relais.directory.reconciliation.rest;

import java.util.List;

/** An entry on a card. Empty texts are left out. */
public record PreviewModel(String address, String name, String what, String description, List<Fact> facts) {
    /** @param property whose name it is told under */
    public record Fact(String property, String value) {}
}
