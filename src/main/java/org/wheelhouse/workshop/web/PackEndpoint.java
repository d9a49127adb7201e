package org.wheelhouse.workshop.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.PackService;

/** The files of a day, for those who led it; whoever else asks is told that there are none. */
@RestController
class PackEndpoint {

    private final PackService packs;

    PackEndpoint(PackService packs) {
        this.packs = packs;
    }

    @GetMapping("/do/workshops/{id}/pack.zip")
    ResponseEntity<byte[]> pack(@PathVariable UUID id) {
        return packs.files(new WorkshopId(id))
                .map(files -> file(zip(files), "application/zip", "day.zip"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/do/workshops/{id}/asks/{ask}.csv")
    ResponseEntity<byte[]> table(@PathVariable UUID id, @PathVariable UUID ask) {
        return packs.table(new WorkshopId(id), ask)
                .map(table -> file(table.getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8", "answers.csv"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> file(byte[] body, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory nothing can fail", e);
        }
        return bytes.toByteArray();
    }
}
