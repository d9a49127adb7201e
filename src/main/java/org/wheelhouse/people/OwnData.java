package org.wheelhouse.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.wheelhouse.id.PersonId;

/** Everything that all rooms keep about one person: as one page that can be read, or gone. */
@Component
class OwnData {

    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm VV", Locale.ENGLISH);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private final ObjectProvider<PersonalData> rooms;
    private final Clock clock;

    OwnData(ObjectProvider<PersonalData> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** An HTML page without scripts; every text of a person stands in it as text, and times as that person reads them. */
    String export(Person person) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        rooms.orderedStream().forEach(room -> all.putAll(room.export(person.id())));
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                + text("Data of " + person.name())
                + "</title><style>body{font:16px/1.5 sans-serif;max-width:72ch;margin:2em auto;"
                + "padding:0 1em}dt{color:#555}dd{margin:0 0 .5em;white-space:pre-wrap}section{margin:1em 0;padding:1em 0;"
                + "border-top:1px solid #ccc}</style></head><body>");
        page.append("<h1>").append(text("Data of " + person.name())).append("</h1><p>Made on ");
        page.append(text(MADE.format(clock.instant().atZone(person.zone())))).append(".</p>");
        all.forEach((heading, rows) -> section(page, heading, rows, person.zone()));
        return page.append("</body></html>\n").toString();
    }

    private static void section(StringBuilder page, String heading, List<Map<String, String>> rows, ZoneId zone) {
        page.append("<section><h2>").append(text(heading)).append("</h2>");
        if (rows.isEmpty()) {
            page.append("<p>Nothing is kept.</p>");
        }
        for (Map<String, String> row : rows) {
            page.append("<dl>");
            row.forEach((label, value) -> page.append("<dt>")
                    .append(text(label))
                    .append("</dt><dd>")
                    .append(text(read(value, zone)))
                    .append("</dd>"));
            page.append("</dl>");
        }
        page.append("</section>\n");
    }

    private static String read(String value, ZoneId zone) {
        return INSTANT.matcher(value).matches()
                ? MOMENT.format(Instant.parse(value).atZone(zone))
                : value;
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** The caller has begun the transaction: either every room forgets or none. */
    void forget(PersonId person) {
        // from the top of the house down, so that a room still finds what it stands on
        List<PersonalData> all = rooms.orderedStream().toList();
        all.reversed().forEach(room -> room.forget(person));
    }
}
