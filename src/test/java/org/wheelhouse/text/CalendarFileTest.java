package org.wheelhouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.text.CalendarFile.Event;

class CalendarFileTest {

    private static final Instant MADE = Instant.parse("2026-03-11T09:00:00Z");

    @Test
    void anEventKeepsItsIdAndTellsBeginAndEndInUtc() {
        String file =
                file(new Event("c-week-5@wheelhouse", Instant.parse("2026-03-12T14:00:00Z"), 240, "Week 5", "", ""));

        assertThat(file.split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains(
                        "UID:c-week-5@wheelhouse",
                        "DTSTART:20260312T140000Z",
                        "DTEND:20260312T180000Z",
                        "SUMMARY:Week 5");
    }

    @Test
    void aWholeDayEndsWithTheNextAndBlocksNoTime() {
        String file = file(new CalendarFile.Day("d", LocalDate.of(2026, 2, 28), "Due", "", "/actions"));

        assertThat(file.lines())
                .contains(
                        "DTSTART;VALUE=DATE:20260228",
                        "DTEND;VALUE=DATE:20260301",
                        "TRANSP:TRANSPARENT",
                        "LOCATION:/actions");
    }

    @Test
    void aNewerFileWins() {
        Event event = new Event("a", MADE, 60, "A", "", "");

        assertThat(sequence(CalendarFile.of("x", List.of(event), MADE.plusSeconds(60))))
                .isGreaterThan(sequence(CalendarFile.of("x", List.of(event), MADE)));
    }

    private static long sequence(String file) {
        return file.lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .mapToLong(line -> Long.parseLong(line.substring(9)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signsWithAMeaningAreEscapedAndNobodyWritesALineOfItsOwn() {
        String file = file(new Event("a", MADE, 60, "One, two; three\\four\r\nBEGIN:VALARM", "", ""));

        assertThat(file).contains("SUMMARY:One\\, two\\; three\\\\four\\nBEGIN:VALARM\r\n");
    }

    @Test
    void longLinesAreFoldedAtSeventyFiveBytesAndReadTheSameUnfolded() {
        String title = "Übung für Führungskräfte 🚀 ".repeat(20);
        String file = file(new Event("a", MADE, 60, title, "", ""));

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }

    private static String file(CalendarFile.Entry entry) {
        return CalendarFile.of("Spring cohort", List.of(entry), MADE);
    }
}
