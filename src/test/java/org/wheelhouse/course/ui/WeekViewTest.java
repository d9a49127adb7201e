package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.NoteService;
import org.wheelhouse.course.Search;
import org.wheelhouse.course.Slide;
import org.wheelhouse.course.Step;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class WeekViewTest extends ScreenTest {

    private static final ModuleId WEEK = new ModuleId("week-5");
    private static final SlideId QUESTION = new SlideId("question-path");
    private static final SlideId ANSWER = new SlideId("answer-path");
    private static final SlideId STAGES = new SlideId("stages");

    @Autowired
    private Visitors visitors;

    @Autowired
    private CourseService course;

    @Autowired
    private NoteService notes;

    @Autowired
    private MarkService marks;

    private Person person;

    @BeforeEach
    void somebodyIsHere() {
        person = visitors.participant(visitors.cohort());
        visitors.signIn(person);
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private String text(Class<? extends Component> type, String id) {
        return find(type).id(id).getElement().getTextRecursively();
    }

    private String href(String id) {
        return find(Anchor.class).id(id).getHref();
    }

    private Module readable() {
        return course.progress(WEEK).orElseThrow().module();
    }

    @Test
    void openingASlideIsSeenAndTheWeekGoesOnThere() {
        open("week/5/stages");
        assertThat(course.progress(WEEK).orElseThrow().of(STAGES).has(Step.SEEN))
                .isTrue();
        open("week/5");
        assertThat(here()).isEqualTo("week/5/stages");
        assertThat(text(Anchor.class, "contents-stages")).isEqualTo("Multi-stage pipelines");
    }

    @Test
    void anAddressThatLeadsNowhereLeadsToThePlaceWithAWord() {
        open("week/5/stages");
        open("week/5/no-such-slide");
        assertThat(here()).isEqualTo("week/5/stages");
        assertThat(find(Notice.class).single().getElement().getTextRecursively())
                .contains("not here any more");
    }

    @Test
    void aWeekWithoutSlidesSaysSoAndNoWeekIsNotFound() {
        open("week/2");
        assertThat(find(LaterWeek.class).exists()).isTrue();
        open("week/77");
        assertThat(find(LaterWeek.class).exists()).isFalse();
        assertThat(find(Anchor.class).id("error-home").getHref()).isEqualTo("/");
    }

    @Test
    void aNoteIsSavedForItsWriterAndComesBackWithTheSlide() {
        open("week/5/stages");
        test(find(TextArea.class).id("note")).setValue("Ask Ingrid about gates");
        assertThat(text(Span.class, "note-state")).isEqualTo("Saved");
        open("week/5/approvals");
        assertThat(find(TextArea.class).id("note").getValue()).isEmpty();
        open("week/5/stages");
        assertThat(find(TextArea.class).id("note").getValue()).isEqualTo("Ask Ingrid about gates");
        visitors.signIn(visitors.participant(visitors.cohort()));
        assertThat(notes.mine(WEEK, STAGES).text()).isEmpty();
    }

    @Test
    void aMarkTakesALineAndIsTakenBack() {
        open("week/5/stages");
        NativeButton confusing = find(NativeButton.class).id("mark-confusing");
        assertThat(find(TextField.class).withId("mark-line-confusing").exists()).isFalse();
        test(confusing).click();
        test(find(TextField.class).id("mark-line-confusing")).setValue("Who pays for the second stage?");
        assertThat(marks.mine(WEEK, STAGES))
                .containsExactly(new Mark(Mark.Kind.CONFUSING, "Who pays for the second stage?"));
        test(confusing).click();
        assertThat(marks.mine(WEEK, STAGES)).isEmpty();
        assertThat(confusing.getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void theAnswerOpensWhenTheQuestionWasAnsweredOnNoWayBefore() {
        open("week/5/question-path");
        assertThat(href("slide-next")).endsWith("/question-exposure");
        assertThat(find(Anchor.class).withId("contents-answer-path").exists()).isFalse();
        assertThat(course.open(WEEK, ANSWER)).isEmpty();
        open("week/5/answer-path");
        assertThat(here()).isEqualTo("week/5/question-path");
        assertThat(find(Notice.class).single().getElement().getTextRecursively())
                .contains("when you have answered");
        assertThat(foundBySearch()).doesNotContain(ANSWER);
        open("week/5/handout");
        assertThat(find(Section.class).withId("handout-question-path").exists()).isTrue();
        assertThat(find(Section.class).withId("handout-answer-path").exists()).isFalse();

        course.tried(person.id(), WEEK, QUESTION, "You answered the question.");

        assertThat(foundBySearch()).contains(ANSWER);
        assertThat(readable().slides()).extracting(Slide::id).containsSubsequence(QUESTION, ANSWER);
        assertThat(readable().slide(new SlideId("answer-exposure"))).isEmpty();
        open("week/5/question-path");
        assertThat(href("slide-next")).endsWith("/answer-path");
        open("week/5/answer-path");
        assertThat(here()).isEqualTo("week/5/answer-path");
        open("week/5/handout");
        assertThat(find(Section.class).withId("handout-answer-path").exists()).isTrue();
    }

    private List<SlideId> foundBySearch() {
        return Search.find("answer dev prod", course.readable()).stream()
                .map(hit -> hit.slide().id())
                .toList();
    }

    @Test
    void whoLeadsHasTheAnswersOnTheWayAndOnPaper() {
        visitors.signIn(visitors.facilitator(visitors.cohort()));
        open("week/5/answer-path");
        assertThat(here()).isEqualTo("week/5/answer-path");
        open("week/5/handout");
        assertThat(find(Section.class).withId("handout-answer-path").exists()).isTrue();
    }

    @Test
    void theEndNamesSomeOfWhatIsLeftAndCountsTheRest() {
        open("week/5/stages");
        open("week/5/end");
        int left = readable().slides().size() - 1;
        assertThat(find(Anchor.class).id("go-on").getText()).isEqualTo("Go on with: Welcome");
        assertThat(find(Main.class).single().getElement().getTextRecursively())
                .contains(left + " slides are left", "And " + (left - 8) + " more");
    }

    @Test
    void theSearchFindsInTitlesFirstAndOpensTheSlide() {
        open("week/5/stages");
        test(find(NativeButton.class).id("search-open")).click();
        test(find(TextField.class).id("search-text")).setValue("canary");
        assertThat(find(FoundLine.class).all().getFirst().getChildren().findFirst())
                .hasValueSatisfying(link -> assertThat(link.getId()).hasValue("found-week-5-canary"));
        test(find(TextField.class).id("search-text")).setValue("zzzz");
        assertThat(find(FoundLine.class).exists()).isFalse();
        assertThat(text(Paragraph.class, "search-number")).startsWith("No slide has all these words");
    }
}
