package org.wheelhouse.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class SlideBoardServiceTest {

    private static final ModuleId MODULE = new ModuleId("week-5");
    private static final SlideId SLIDE = new SlideId("retros");

    @Autowired
    SlideBoardService slides;

    @Autowired
    RetroService retros;

    @Autowired
    CardService cards;

    @Autowired
    Visitors visitors;

    private static SlideForm form(String... columns) {
        List<Column> all = java.util.stream.IntStream.range(0, columns.length)
                .mapToObj(at -> new Column(at + 1, columns[at], ""))
                .toList();
        return new SlideForm("Your gates", new BoardForm(all, true, true, Budget.of(3, false), List.of()));
    }

    private BoardId alone(Person person, SlideForm form) {
        visitors.signIn(person);
        return slides.alone(MODULE, SLIDE, form).orElseThrow();
    }

    @Test
    void thoseOfACohortWhoReadAloneShareABoardOnWhichCardsAreSeenAtOnce() {
        Cohort cohort = visitors.cohort();
        BoardId board = alone(visitors.participant(cohort), form("Keep", "Stop"));
        cards.write(board, new CardId(UUID.randomUUID()), 1, "Slow tests", Optional.empty());
        assertThat(alone(visitors.executive(cohort), form("Keep", "Stop"))).isEqualTo(board);
        assertThat(retros.find(board).orElseThrow().cards()).singleElement().satisfies(card -> assertThat(card.text())
                .isEqualTo("Slow tests"));
        assertThat(retros.boards())
                .as("boards of slides are found on their slides")
                .isEmpty();
        BoardId other = alone(visitors.participant(visitors.cohort()), form("Keep", "Stop"));
        assertThat(other).isNotEqualTo(board);
        assertThat(retros.find(board)).as("of another cohort").isEmpty();
    }

    @Test
    void aRewordedSlideChangesItsBoardUntilSomebodyHasWritten() {
        Person person = visitors.participant(visitors.cohort());
        BoardId board = alone(person, form("Keep"));
        assertThat(alone(person, form("Keep", "Stop"))).isEqualTo(board);
        assertThat(columns(board)).containsExactly("Keep", "Stop");
        cards.write(board, new CardId(UUID.randomUUID()), 2, "Slow tests", Optional.empty());
        alone(person, form("Other"));
        assertThat(columns(board)).containsExactly("Keep", "Stop");
    }

    @Test
    void whoIsNotInTheWorkshopHasNoBoardOfItAndWhoIsOfNoCohortNoneToReadAlone() {
        visitors.signIn(visitors.participant(visitors.cohort()));
        assertThat(slides.live(MODULE, SLIDE, WorkshopId.fresh(), form("Keep"))).isEmpty();
        visitors.signIn(visitors.admin());
        assertThat(slides.alone(MODULE, SLIDE, form("Keep"))).isEmpty();
    }

    private List<String> columns(BoardId board) {
        return retros.find(board).orElseThrow().board().form().columns().stream()
                .map(Column::title)
                .toList();
    }
}
