package org.wheelhouse.people.start;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that follow from others: an absolute data folder (H2 refuses {@code data} without a dot), and for an https address
 * Secure cookies with {@code __Host-}.
 */
public class StartSettings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> derived = new HashMap<>();
        String data = environment.getProperty("wheelhouse.data", "./data");
        derived.put(
                "wheelhouse.data", Path.of(data).toAbsolutePath().normalize().toString());
        String url = environment.getProperty("wheelhouse.url", "");
        if (url.startsWith("https:")) {
            derived.put("server.servlet.session.cookie.secure", "true");
            derived.put("server.servlet.session.cookie.name", "__Host-JSESSIONID");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("wheelhouse", derived));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
