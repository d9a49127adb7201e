package org.wheelhouse.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach the database for notices. Connections of their own, for a pool would hand a listening one to somebody else, and a
 * notice inside a transaction of the business holds up all others at commit.
 */
record NoticeLine(String url, String user, String password) {

    static final String CHANNEL = "wheelhouse_bell";

    /** Seconds after which a database that does not answer counts as away. */
    static final int PATIENCE = 5;

    Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "wheelhouse doorbell");
        settings.setProperty("connectTimeout", String.valueOf(PATIENCE));
        settings.setProperty("loginTimeout", String.valueOf(PATIENCE));
        settings.setProperty("socketTimeout", String.valueOf(2 * PATIENCE));
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, settings);
    }
}
