package org.wheelhouse.actions.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionTable;

/** {@code /do/actions.csv} with the same filters in the address as the view. */
@RestController
class ActionTableEndpoint {

    private final ActionTable table;

    ActionTableEndpoint(ActionTable table) {
        this.table = table;
    }

    @GetMapping("/do/actions.csv")
    ResponseEntity<String> table(@RequestParam MultiValueMap<String, String> parameters) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"actions.csv\"")
                .body(table.csv(ActionFilter.of(parameters)));
    }
}
