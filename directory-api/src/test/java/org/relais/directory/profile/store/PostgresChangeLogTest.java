package org.relais.directory.profile.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresChangeLogTest implements ChangeLogContract {
    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.postgres();
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
