package org.relais.directory.idempotency.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.relais.directory.profile.store.Database;

class H2RequestsTest implements RequestsContract {
    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.h2();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
