package org.wheelhouse.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wheelhouse.pipeline.yaml.Sources;

/** One conformance case: its files, and its header as {@code key: value} lines in order. */
record PipelineCase(String name, Sources sources, List<Line> header) {

    record Line(String key, String value) {}

    static PipelineCase read(Path path) {
        try {
            return Files.isDirectory(path) ? folder(path) : file(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".yml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all(String key) {
        return header.stream()
                .filter(line -> line.key.equals(key))
                .map(Line::value)
                .toList();
    }

    private static PipelineCase file(Path path) throws IOException {
        String text = text(path);
        String name = path.getFileName().toString();
        Path beside = path.resolveSibling(name.replaceAll("\\.yml$", ".expected"));
        List<Line> header = header(Files.exists(beside) ? text(beside) : text);
        return new PipelineCase(name, new Sources(name, Map.of(name, repeated(text, header))), header);
    }

    private static PipelineCase folder(Path folder) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(path).toString().replace('\\', '/'), text(path));
            }
        }
        String root = "azure-pipelines.yml";
        List<Line> header = header(texts.get(root));
        texts.put(root, repeated(texts.get(root), header));
        return new PipelineCase(folder.getFileName().toString(), new Sources(root, Map.copyOf(texts)), header);
    }

    private static String text(Path path) throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    private static List<Line> header(String text) {
        List<Line> header = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : plain.split("\r\n|\n")) {
            if (!line.startsWith("#| ")) {
                break;
            }
            int colon = line.indexOf(':');
            header.add(new Line(
                    line.substring(3, colon).strip(), line.substring(colon + 1).strip()));
        }
        return header;
    }

    private static String repeated(String text, List<Line> header) {
        String result = text;
        for (Line line : header) {
            if (line.key.equals("repeat")) {
                String[] parts = line.value.split("\\*");
                int number = Integer.parseInt(parts[0].strip());
                List<String> lines = new ArrayList<>(List.of(result.split("\n", -1)));
                String repeated = lines.get(number - 1);
                lines.set(
                        number - 1,
                        (repeated + "\n")
                                .repeat(Integer.parseInt(parts[1].strip()))
                                .stripTrailing());
                result = String.join("\n", lines);
            }
        }
        return result;
    }
}
