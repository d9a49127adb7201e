package org.wheelhouse.testing;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that reached a browser since the last look: bodies of answers, and what was pushed. */
public final class Traffic {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KINDS = Set.of("Document", "XHR", "Fetch");

    private Traffic() {}

    public static String since(Browser browser) {
        StringBuilder all = new StringBuilder();
        Set<String> requests = new LinkedHashSet<>();
        for (LogEntry entry : browser.driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).get("message");
            JsonNode parameters = message.get("params");
            switch (message.get("method").stringValue()) {
                case "Network.responseReceived" -> {
                    if (KINDS.contains(parameters.get("type").stringValue())) {
                        requests.add(parameters.get("requestId").stringValue());
                    }
                }
                case "Network.webSocketFrameReceived" ->
                    all.append(parameters.get("response").get("payloadData").stringValue())
                            .append('\n');
                case "Network.eventSourceMessageReceived" ->
                    all.append(parameters.get("data").stringValue()).append('\n');
                default -> {
                    // requests, timings
                }
            }
        }
        requests.forEach(request -> all.append(body(browser, request)).append('\n'));
        return all.toString();
    }

    private static String body(Browser browser, String request) {
        try {
            return String.valueOf(browser.driver
                    .executeCdpCommand("Network.getResponseBody", Map.of("requestId", request))
                    .get("body"));
        } catch (WebDriverException gone) {
            // a page that was left has no body any more
            return "";
        }
    }
}
