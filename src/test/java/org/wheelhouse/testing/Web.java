package org.wheelhouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows nothing, shows every header. */
public final class Web {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String base;
    /** One for all browsers from an address, for each has threads of its own; cookies are kept here and not there. */
    private static final Map<String, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    /** Apart from those, as in a browser: a socket is a new connection and never one that a request has left open. */
    private static final Map<String, HttpClient> SOCKETS = new ConcurrentHashMap<>();

    private final HttpClient http;
    private final HttpClient sockets;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Web(int port) {
        this(port, "127.0.0.1");
    }

    /** @param from the address that the server sees, one that begins with 127 */
    public Web(int port, String from) {
        this.base = "http://localhost:" + port;
        this.http = CLIENTS.computeIfAbsent(from, Web::client);
        this.sockets = SOCKETS.computeIfAbsent(from, Web::client);
    }

    private static HttpClient client(String from) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .localAddress(loopback(from))
                // the client's own pool grows to a thread a message when a thousand pages hear at once
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** What opens the sockets of this browser's pages. */
    HttpClient client() {
        return sockets;
    }

    private static InetAddress loopback(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** @param location of a redirect, else empty */
    public record Answer(int status, String body, HttpHeaders headers) {

        public String location() {
            return header("location");
        }

        /** Empty if it is not there. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** The same browser with the same cookies, at another port of this machine. */
    public Web at(int port) {
        Web other = new Web(port);
        other.cookies.putAll(cookies);
        return other;
    }

    public String base() {
        return base;
    }

    /** Empty if the server has not set it. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** All of them, as the header carries them. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Posts a form, without a token of its own. */
    public Answer post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer postJson(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts the bytes of a file as a Vaadin upload does. */
    public Answer postFile(String path, byte[] file, String name) {
        return send(request(path, "Content-Type", "application/octet-stream", "X-Filename", name)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Opens the sign-in page and posts its form, as a browser does. */
    public Answer signIn(String email, String password, boolean stay, String... headers) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", email);
        fields.put("password", password);
        fields.put("_csrf", token("/sign-in"));
        if (stay) {
            fields.put("stay", "on");
        }
        return post("/sign-in", fields, headers);
    }

    /** The token that forms of this session must carry. */
    public String token(String page) {
        Matcher found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException("No token in the page " + page);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
