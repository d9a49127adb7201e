package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.NoteService;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreensList;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;

/** Two hundred lines of somebody who means harm, typed into every field and shown wherever texts of people are: none runs. */
@HouseTest
class HostileTextBrowserTest {

    /** What a script would call; and what the page may hold neither as a script nor as a handler. */
    private static final String LISTEN =
            "window.hits = 0; window.hit = () => { window.hits++; }; window.alert = window.hit;";

    private static final String FOUND = """
            const bad = [];
            const walk = (root) => {
              for (const node of root.querySelectorAll('*')) {
                if (node.localName === 'script' && node.textContent.includes('hit(')) bad.push(node.outerHTML);
                for (const at of node.attributes) {
                  if (/^on/i.test(at.name) || /^(href|src|srcdoc|action|formaction)$/i.test(at.name) && /hit\\(/.test(at.value)) {
                    bad.push(node.localName + ' ' + at.name + '=' + at.value);
                  }
                }
                if (node.shadowRoot) walk(node.shadowRoot);
              }
            };
            walk(document);
            return bad.concat(window.hits ? ['ran ' + window.hits + ' times'] : []);""";

    private static final String TYPE = """
            const lines = arguments[0];
            let typed = 0;
            const fields = document.querySelectorAll('input:not([type]), input[type=text], input[type=email], input[type=search],'
              + ' input[type=password], textarea, [contenteditable=true]');
            for (const field of fields) {
              const host = field.closest('vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-password-field,'
                + ' vaadin-combo-box, vaadin-select, vaadin-date-picker');
              if (host && /select|date|combo/.test(host.localName)) continue;
              const text = field.localName === 'textarea' ? lines.join('\\n') : lines[typed % lines.length];
              for (const one of [host, field].filter(Boolean)) {
                if ('value' in one) one.value = text; else one.textContent = text;
                for (const event of ['input', 'change', 'blur']) one.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
              }
              typed++;
            }
            return typed;""";

    private static final String LINK = """
            const link = document.createElement('a');
            link.href = arguments[0];
            link.setAttribute('router-link', '');
            document.body.append(link);
            link.click();
            link.remove();""";

    private static final String QUIET = """
            return Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive || !client.isActive())""";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    PersonStore people;

    @Autowired
    Content content;

    @Autowired
    NoteService notes;

    @Autowired
    MarkService marks;

    @Autowired
    MaturityService maturity;

    @Autowired
    RatingService ratings;

    @Autowired
    NotesService evidence;

    @Autowired
    TestClock clock;

    private List<String> lines = List.of();
    private Cohort cohort;
    private String base = "";

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(Path.of("src/test/resources/hostile-inputs.txt")).stream()
                .filter(line -> !line.startsWith("# "))
                .toList();
        assertThat(lines).hasSizeGreaterThan(190);
        base = "http://localhost:" + port;
        cohort = visitors.cohort();
    }

    @Test
    void typedIntoAnyFieldOfAnyPageNothingRuns() {
        Map<String, Person> who = new LinkedHashMap<>();
        who.put("participant", visitors.participant(cohort));
        who.put("executive", visitors.executive(cohort));
        who.put("facilitator", visitors.facilitator(cohort));
        who.put("admin", visitors.admin());
        int typed = 0;
        int from = 0;
        for (var person : who.entrySet()) {
            Browser browser = listening(person.getValue()).open(base + "/");
            for (ScreensList.Shot shot : ScreensList.read()) {
                if (!shot.who().equals(person.getKey())) {
                    continue;
                }
                go(browser, shot.address());
                from = (from + 40) % (lines.size() - 40);
                typed += ((Number) browser.script(TYPE, lines.subList(from, from + 40))).intValue();
                assertClean(browser, shot.address());
            }
        }
        assertThat(typed).as("fields that were found").isGreaterThan(10);
    }

    @Test
    void shownWhereverTextsOfPeopleAreNothingRuns() {
        Module module = content.ofWeek(5).orElseThrow();
        Slide slide = module.slides().getLast();
        Person facilitator = visitors.facilitator(cohort);
        UUID round = talkedAbout(facilitator);
        for (String line : lines) {
            Person person = named(line.replace("\\0", " "));
            visitors.signIn(person);
            marks.mark(module.id(), slide.id(), new Mark(Mark.Kind.CONFUSING, line));
            if (lines.indexOf(line) < 60) {
                assertThat(evidence.evidence(round, "culture", line)).isInstanceOf(MaturityOutcome.Done.class);
                assertThat(evidence.win(round, line)).isInstanceOf(MaturityOutcome.Done.class);
            }
        }
        Person reader = visitors.participant(cohort);
        visitors.signIn(reader);
        notes.save(module.id(), slide.id(), String.join("\n", lines.subList(0, 60)), 0);
        visitors.signOut();

        Browser admin = listening(visitors.admin());
        admin.open(base + "/people?cohort=" + cohort.id());
        admin.until("the names are there", () -> admin.text("main").contains("<script>hit()</script>"));
        assertClean(admin, "/people");
        admin.open(base + "/people/audit");
        assertClean(admin, "/people/audit");
        Browser other = listening(reader);
        for (String address : List.of("/week/5/" + slide.id(), "/maturity/round/" + round, "/week/5/handout", "/")) {
            other.open(base + address);
            assertClean(other, address);
        }
        other.open(base + "/maturity/round/" + round);
        assertThat(other.text("main")).contains(lines.getFirst());
        Browser lead = listening(facilitator);
        for (String address : List.of("/week/5/" + slide.id(), "/maturity/round/" + round, "/workshops")) {
            lead.open(base + address);
            assertClean(lead, address);
        }
    }

    /** A round of maturity that is open for notes, which both who rated agreed to see. */
    private UUID talkedAbout(Person facilitator) {
        visitors.signIn(facilitator);
        Scope scope = Scope.organisation(cohort.id());
        UUID round =
                ((MaturityOutcome.Done) maturity.begin(scope, "calms", "Hostile", LocalDate.of(2026, 3, 10))).round();
        for (Person rater : List.of(visitors.participant(cohort), visitors.participant(cohort))) {
            visitors.signIn(rater);
            maturity.find(round).orElseThrow().grid().rows().forEach(row -> ratings.rate(round, row.id(), 1));
            ratings.done(round);
            ratings.agreeToBeSeen(round, true);
        }
        visitors.signIn(facilitator);
        assertThat(maturity.show(round)).isInstanceOf(MaturityOutcome.Done.class);
        return round;
    }

    private Person named(String name) {
        Person person = new Person(
                PersonId.fresh(),
                name.length() > 200 ? name.substring(0, 200) : name,
                Role.PARTICIPANT,
                false,
                Optional.of(cohort.id()),
                Optional.of(cohort.teams().getFirst().id()),
                ZoneId.of("Europe/London"));
        people.insert(
                new Account(
                        person,
                        Optional.of(person.id() + "@example.org"),
                        Optional.empty(),
                        false,
                        0,
                        new Profile(name.length() > 100 ? name.substring(0, 100) : name, name)),
                null,
                clock.instant());
        return person;
    }

    private Browser listening(Person person) {
        Browser browser = visitors.browser(1, base, person);
        browser.driver.executeCdpCommand("Page.enable", Map.of());
        browser.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTEN));
        return browser;
    }

    /** By a link within the house, as people go from page to page: what was typed before goes along. */
    private void go(Browser browser, String address) {
        if (address.endsWith("/in")) {
            // leads back to the room at once
            browser.open(base + address);
            return;
        }
        browser.script(LINK, address);
        browser.until("at " + address, () -> browser.driver.getCurrentUrl().equals(base + address));
        browser.until("drawn", () -> Boolean.TRUE.equals(browser.script(QUIET)) && browser.has("h1"));
    }

    private static void assertClean(Browser browser, String address) {
        browser.until("nothing is on its way at " + address, () -> Boolean.TRUE.equals(browser.script(QUIET)));
        assertThat((List<?>) browser.script(FOUND)).as(address).isEmpty();
    }
}
