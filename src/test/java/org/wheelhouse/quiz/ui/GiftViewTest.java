package org.wheelhouse.quiz.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.quiz.GiftService;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class GiftViewTest extends ScreenTest {

    @Autowired
    Visitors visitors;

    @Autowired
    GiftService gift;

    @BeforeEach
    void open() {
        visitors.signIn(visitors.ofTheDemo(Visitors.FACILITATOR));
        navigate("content/gift", GiftView.class);
    }

    private void read(String text) {
        $(TextArea.class).id("gift-text").setValue(text);
        test($(Button.class).id("gift-read")).click();
    }

    @Test
    void pastedQuestionsBecomeFences() {
        read("::Slow start::What first?{=A few#Right.~All#No.####See slide 3.}");
        assertThat($(Pre.class).id("gift-fences").getText()).startsWith("```question slow-start\nRecall: See slide 3.");
    }

    @Test
    void everyProblemStandsWithItsLineAndTheTextStays() {
        read("A?{=x#g~y#g\n\nB?{=x#g~y#g}\n\nName it.{=canary}");
        assertThat($(ListItem.class).all().stream().map(ListItem::getText))
                .anyMatch(line -> line.startsWith("Line 1, left out: the brace"))
                .anyMatch(line -> line.startsWith("Line 5: this is a question of the kind short answer"));
        assertThat($(TextArea.class).id("gift-text").getValue()).startsWith("A?{=x");
        assertThat($(Pre.class).id("gift-fences").getText()).contains("B?");
    }

    @Test
    void hostileTextIsShownAsText() {
        read("<img src=x onerror=alert(1)>?{=<script>1</script>#g~b#g####r}");
        Pre pre = $(Pre.class).id("gift-fences");
        assertThat(pre.getText()).contains("<img src=x", "<script>1</script>");
        assertThat(pre.getElement().getProperty("innerHTML")).isNull();
    }

    @Test
    void aModulesQuizIsExported() {
        test($(Button.class).id("gift-export-week-5")).click();
        assertThat($(Pre.class).id("gift-exported").getText()).startsWith("::").contains("[markdown]", "####");
    }

    @Test
    void participantsGetNoAnswersThisWay() {
        visitors.signIn(visitors.ofTheDemo(Visitors.DANA));
        assertThatThrownBy(() -> gift.export(new ModuleId("week-5"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> gift.read("A?{=x~y}")).isInstanceOf(AccessDeniedException.class);
    }
}
