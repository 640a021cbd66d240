package org.relais.directory;

/** How long a campaign goes on: {@code relais.rounds}, 3 unless told. */
public final class Rounds {
    private Rounds() {}

    public static int told() {
        return Integer.getInteger("relais.rounds", 3);
    }
}
