package org.wheelhouse.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A workshop as iCalendar (RFC 5545): times in UTC, lines folded at 75 bytes, texts escaped. */
public final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 70;

    private CalendarFile() {}

    public static String of(Workshop workshop) {
        Instant begins = workshop.begins().toInstant();
        return String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Wheelhouse//Workshops//EN",
                        "BEGIN:VEVENT",
                        "UID:" + workshop.id() + "@wheelhouse",
                        "DTSTAMP:" + UTC.format(begins),
                        "DTSTART:" + UTC.format(begins),
                        "DTEND:" + UTC.format(begins.plus(Duration.ofMinutes(workshop.minutes()))),
                        folded("SUMMARY:" + escaped("Week " + workshop.week() + ": " + workshop.title())),
                        "END:VEVENT",
                        "END:VCALENDAR")
                + "\r\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Characters of more than one byte are counted by their bytes and never cut. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int sign = line.codePointAt(i);
            int width = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
            if (bytes + width > LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.appendCodePoint(sign);
            bytes += width;
        }
        return folded.toString();
    }
}
