package org.wheelhouse.people.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.AccountService;
import org.wheelhouse.people.AdminService;

/** All data of a person as a file: one's own, or for an admin somebody's who has asked for it. */
@RestController
class DataEndpoint {

    private final AccountService accounts;
    private final AdminService admin;

    DataEndpoint(AccountService accounts, AdminService admin) {
        this.accounts = accounts;
        this.admin = admin;
    }

    @GetMapping("/do/my-data")
    ResponseEntity<String> own() {
        return file(accounts.export());
    }

    @GetMapping("/do/people/{person}/data")
    ResponseEntity<String> of(@PathVariable String person) {
        return id(person).flatMap(admin::export).map(DataEndpoint::file).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }

    private static ResponseEntity<String> file(String page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("wheelhouse-data.html", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(page);
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
