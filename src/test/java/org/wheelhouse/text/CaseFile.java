package org.wheelhouse.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case that begins with {@code expect: {json}} and one LF.
 *
 * @param input every byte after that LF
 */
public record CaseFile(String name, JsonNode expected, byte[] input) {

    private static final String START = "expect:";

    /** All cases of a folder, or of the one that {@code -Dcases.dir} names. */
    public static List<CaseFile> all(String folder) {
        Path cases = Path.of(System.getProperty("cases.dir", "src/test/resources/cases/" + folder));
        try (Stream<Path> files = Files.list(cases)) {
            List<CaseFile> found = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(CaseFile::read)
                    .filter(CaseFile::isCase)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(cases + " holds no case");
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CaseFile read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String first = new String(bytes, 0, end, StandardCharsets.UTF_8);
            JsonNode expected =
                    JsonMapper.shared().readTree(first.startsWith(START) ? first.substring(START.length()) : "{}");
            return new CaseFile(
                    file.getFileName().toString(),
                    expected,
                    Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isCase() {
        return !expected.isEmpty();
    }
}
