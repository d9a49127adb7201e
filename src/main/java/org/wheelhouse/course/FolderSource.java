package org.wheelhouse.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Content in a folder. Hidden files and folders (those of editors and of version control) are not content. */
final class FolderSource implements ContentSource {

    private final Path root;

    FolderSource(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        try {
            if (!Files.isDirectory(root)) {
                throw new NotDirectoryException(root.toString());
            }
            Files.walkFileTree(root, new Stamper(stamps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stamps;
    }

    @Override
    public Optional<byte[]> bytes(String path) {
        return inside(path).filter(Files::isRegularFile).flatMap(file -> {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public boolean has(String path) {
        return inside(path).filter(Files::exists).isPresent();
    }

    @Override
    public List<String> in(String folder) {
        Optional<Path> place = inside(folder).filter(Files::isDirectory);
        if (place.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place.get())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** Never a file outside the folder, whatever the path says. */
    private Optional<Path> inside(String path) {
        try {
            Path file = root.resolve(path).normalize();
            return Optional.of(file).filter(found -> found.startsWith(root));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private final class Stamper extends SimpleFileVisitor<Path> {
        private final Map<String, String> stamps;

        Stamper(Map<String, String> stamps) {
            this.stamps = stamps;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                String path = root.relativize(file).toString().replace('\\', '/');
                stamps.put(
                        path,
                        attributes.lastModifiedTime().toInstant() + " " + attributes.size() + " "
                                + attributes.fileKey());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }
    }
}
