package org.wheelhouse.activity.web;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.activity.CellOutcome;
import org.wheelhouse.activity.SheetService;
import org.wheelhouse.people.CurrentPerson;

/** Takes what is typed into a sheet, cell by cell, from {@code frontend/sheet.js}. */
@RestController
class SheetEndpoint {

    private final SheetService sheets;
    private final CurrentPerson current;

    SheetEndpoint(SheetService sheets, CurrentPerson current) {
        this.sheets = sheets;
        this.current = current;
    }

    /** @param who the stamp of whoever typed it in this browser */
    record Typed(String who, String key, String value, int version) {}

    /**
     * @param what {@code written}, {@code stale} or {@code refused}
     * @param says why it was refused; else empty
     * @param value what stands there now, if somebody was faster
     * @param version of what stands there now
     */
    record Kept(String what, String says, String value, int version) {}

    @PostMapping("/do/sheets/{id}/cell")
    Kept write(@PathVariable UUID id, @RequestBody Typed typed) {
        if (!sheets.stamp(id, current.get().id()).equals(typed.who())) {
            return refused("Somebody else has signed in here since; what waited was not sent.");
        }
        try {
            return switch (sheets.write(id, typed.key(), typed.value(), typed.version())) {
                case CellOutcome.Written written -> new Kept("written", "", typed.value(), written.version());
                case CellOutcome.Stale stale ->
                    new Kept("stale", "", stale.now().value(), stale.now().version());
                case CellOutcome.Refused refused -> refused(refused.sentence());
            };
        } catch (AccessDeniedException gone) {
            return refused("This sheet is not open to you any more; your words are not kept.");
        }
    }

    private static Kept refused(String sentence) {
        return new Kept("refused", sentence, "", 0);
    }
}
