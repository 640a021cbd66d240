package org.relais.directory.upkeep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Where a database is and who asks for it. */
record Login(String url, String user, String password) {
    Brand brand() {
        return Brand.of(url);
    }

    /** A connection to a database that is there. */
    Connection open() throws SQLException {
        return connect(brand().existing(url));
    }

    /** A connection to a database that H2 makes when it is not there. */
    Connection make() throws SQLException {
        return connect(url);
    }

    FluentConfiguration migrations() {
        return Flyway.configure().dataSource(url, user, password);
    }

    private Connection connect(String address) throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", user);
        if (!password.isEmpty()) {
            who.setProperty("password", password);
        }
        Connection connection = DriverManager.getConnection(address, who);
        brand().greet(connection);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
