package org.wheelhouse.people.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A calendar file (RFC 5545). Times are in UTC, so that no table of zones is needed and every calendar shows them in its
 * owner's zone. The same event has the same id for ever: who opens a newer file gets the date moved, not a second date.
 */
public final class CalendarFile {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES = 75;

    private CalendarFile() {}

    /** @param id stable, without blanks; @param minutes how long it takes; @param where a text or an address, may be empty */
    public record Event(String id, Instant begins, int minutes, String title, String words, String where) {}

    /** @param made when the file was made */
    public static String of(String name, List<Event> events, Instant made) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Wheelhouse//Wheelhouse 1//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-CALNAME:" + escaped(name));
        events.forEach(event -> event(file, event, made));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void event(StringBuilder file, Event event, Instant made) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + event.id());
        line(file, "DTSTAMP:" + TIME.format(made));
        // grows with every file, so that a calendar takes the newer one
        line(file, "SEQUENCE:" + made.getEpochSecond() / 60 % Integer.MAX_VALUE);
        line(file, "DTSTART:" + TIME.format(event.begins()));
        line(file, "DTEND:" + TIME.format(event.begins().plusSeconds(event.minutes() * 60L)));
        line(file, "SUMMARY:" + escaped(event.title()));
        if (!event.words().isEmpty()) {
            line(file, "DESCRIPTION:" + escaped(event.words()));
        }
        if (!event.where().isEmpty()) {
            line(file, "LOCATION:" + escaped(event.where()));
        }
        line(file, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Longer lines go on in the next one, which begins with a blank; a character is never cut in two. */
    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String sign = Character.toString(text.codePointAt(at));
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LINE_BYTES) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(sign);
            bytes += length;
        }
        file.append("\r\n");
    }
}
