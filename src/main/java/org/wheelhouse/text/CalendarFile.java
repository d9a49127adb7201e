package org.wheelhouse.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LINE_BYTES = 75;

    private CalendarFile() {}

    /** What stands in a calendar. Ids are stable and without blanks. */
    public sealed interface Entry {
        String id();

        String title();

        /** May be empty. */
        String words();

        /** A text or an address; may be empty. */
        String where();
    }

    /** @param minutes how long it takes */
    public record Event(String id, Instant begins, int minutes, String title, String words, String where)
            implements Entry {}

    /** Something that belongs to a whole day, such as what is due on it; it blocks no time. */
    public record Day(String id, LocalDate day, String title, String words, String where) implements Entry {}

    /** @param made when the file was made */
    public static String of(String name, List<? extends Entry> entries, Instant made) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Wheelhouse//Wheelhouse 1//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-CALNAME:" + escaped(name));
        entries.forEach(entry -> entry(file, entry, made));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void entry(StringBuilder file, Entry entry, Instant made) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + entry.id());
        line(file, "DTSTAMP:" + TIME.format(made));
        // grows with every file, so that a calendar takes the newer one
        line(file, "SEQUENCE:" + made.getEpochSecond() / 60 % Integer.MAX_VALUE);
        when(file, entry);
        line(file, "SUMMARY:" + escaped(entry.title()));
        if (!entry.words().isEmpty()) {
            line(file, "DESCRIPTION:" + escaped(entry.words()));
        }
        if (!entry.where().isEmpty()) {
            line(file, "LOCATION:" + escaped(entry.where()));
        }
        line(file, "END:VEVENT");
    }

    private static void when(StringBuilder file, Entry entry) {
        switch (entry) {
            case Event event -> {
                line(file, "DTSTART:" + TIME.format(event.begins()));
                line(file, "DTEND:" + TIME.format(event.begins().plusSeconds(event.minutes() * 60L)));
            }
            case Day whole -> {
                line(file, "DTSTART;VALUE=DATE:" + DAY.format(whole.day()));
                line(file, "DTEND;VALUE=DATE:" + DAY.format(whole.day().plusDays(1)));
                line(file, "TRANSP:TRANSPARENT");
            }
        }
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
