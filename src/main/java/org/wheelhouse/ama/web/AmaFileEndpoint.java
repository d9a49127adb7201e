package org.wheelhouse.ama.web;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.ama.AmaFiles;
import org.wheelhouse.id.BoardId;

/** {@code /do/ama/<key>.ics} and {@code .csv}; somebody else's AMA is as good as none. */
@RestController
class AmaFileEndpoint {

    private final AmaFiles files;

    AmaFileEndpoint(AmaFiles files) {
        this.files = files;
    }

    @GetMapping("/do/ama/{id}.ics")
    ResponseEntity<String> calendar(@PathVariable String id) {
        return file(key(id).flatMap(files::calendar), "text/calendar; charset=utf-8", "ama.ics");
    }

    @GetMapping("/do/ama/{id}.csv")
    ResponseEntity<String> table(@PathVariable String id) {
        return file(key(id).flatMap(files::csv), "text/csv; charset=utf-8", "ama.csv");
    }

    private static ResponseEntity<String> file(Optional<String> text, String kind, String name) {
        return text.map(body -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, kind)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .body(body))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<BoardId> key(String text) {
        try {
            return Optional.of(BoardId.of(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
