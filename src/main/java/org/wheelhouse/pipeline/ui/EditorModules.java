package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells browsers where the modules of the code editor lie. They import each other by bare names, which a browser finds only by an
 * import map in the page; each jar brings its part of the map.
 */
@Component
class EditorModules implements VaadinServiceInitListener {

    private final String map = importMap();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Element script = response.getDocument().head().prependElement("script");
            script.attr("type", "importmap");
            script.appendChild(new DataNode(map));
        });
    }

    private static String importMap() {
        JsonMapper json = new JsonMapper();
        TreeMap<String, String> imports = new TreeMap<>();
        try {
            for (Resource part :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/importmap.json")) {
                JsonNode names = json.readTree(part.getContentAsByteArray()).path("imports");
                names.properties()
                        .forEach(one -> imports.put(one.getKey(), one.getValue().asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "{\"imports\":" + json.writeValueAsString(imports) + "}";
    }
}
