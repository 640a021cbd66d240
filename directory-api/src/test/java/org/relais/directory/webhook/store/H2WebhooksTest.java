package org.relais.directory.webhook.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.relais.directory.profile.store.Database;

class H2WebhooksTest implements WebhooksContract {
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
