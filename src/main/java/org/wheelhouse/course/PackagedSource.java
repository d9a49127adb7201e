package org.wheelhouse.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The content that was packed into the application; it never changes while it runs. */
final class PackagedSource implements ContentSource {

    private static final String ROOT = "content/";

    private final Map<String, Resource> files = new TreeMap<>();

    PackagedSource() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**")) {
                if (file.isReadable()) {
                    String address = file.getURL().toString();
                    files.put(address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1), file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        files.keySet().forEach(path -> stamps.put(path, ""));
        return stamps;
    }

    @Override
    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(file -> {
            try {
                return file.getContentAsByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public boolean changes() {
        return false;
    }

    @Override
    public boolean has(String path) {
        String folder = path.endsWith("/") ? path : path + "/";
        return files.containsKey(path) || files.keySet().stream().anyMatch(file -> file.startsWith(folder));
    }

    @Override
    public List<String> in(String folder) {
        String begin = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return files.keySet().stream()
                .filter(file -> file.startsWith(begin))
                .map(file -> file.substring(begin.length()).split("/")[0])
                .distinct()
                .toList();
    }
}
