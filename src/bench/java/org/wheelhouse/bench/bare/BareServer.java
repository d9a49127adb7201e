package org.wheelhouse.bench.bare;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Only Vaadin and a socket: no sign-in, no database. Says where it answers in the words of the product. */
@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@Push
public class BareServer implements AppShellConfigurator {

    public static void main(String[] arguments) throws DeploymentException {
        SpringApplication application = new SpringApplication(BareServer.class);
        application.setDefaultProperties(Map.of(
                "spring.config.location", "optional:classpath:/none.properties",
                "server.port", "0",
                "server.address", "127.0.0.1",
                "vaadin.productionMode", "true",
                "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run(arguments);
        ServletContext servlets = context.getServletContext();
        ServerContainer sockets = (ServerContainer) servlets.getAttribute(ServerContainer.class.getName());
        sockets.addEndpoint(ServerEndpointConfig.Builder.create(BareSocket.class, "/bare-socket")
                .build());
        System.out.println("Wheelhouse answers at http://localhost:"
                + context.getWebServer().getPort());
    }
}
