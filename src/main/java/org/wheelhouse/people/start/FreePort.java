package org.wheelhouse.people.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks before anything is made whether the port is free: who starts the house beside itself hears of it at once, and an empty
 * folder stays empty. Whatever takes the port in the seconds until the house opens is found by the web server, and told alike.
 */
public class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int LAST = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext house) {
        Environment settings = house.getEnvironment();
        String port = settings.getProperty("server.port", "");
        // what is no port, the web server refuses; a command opens none
        if (house instanceof WebServerApplicationContext
                && port.matches("\\d{1,5}")
                && Integer.parseInt(port) <= LAST) {
            look(Integer.parseInt(port), settings.getProperty("server.address", ""));
        }
    }

    /** @param address empty for all of this machine's */
    private static void look(int port, String address) {
        try {
            new ServerSocket(port, 1, address.isBlank() ? null : InetAddress.getByName(address)).close();
        } catch (IOException e) {
            PortInUseException.throwIfPortBindingException(e, () -> port);
        }
    }
}
