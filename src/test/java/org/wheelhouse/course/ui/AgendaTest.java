package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.ProgramWeek;
import org.wheelhouse.id.ModuleId;

class AgendaTest {

    private static final List<ProgramWeek> PROGRAM =
            List.of(week(1, false), week(2, true), week(3, true), week(4, false));

    private static ProgramWeek week(int number, boolean written) {
        Module module = new Module(
                new ModuleId("week-" + number), "Week", number, 60, 1, "", List.of(), List.of(), "0".repeat(64));
        return new ProgramWeek(number, "Week", written ? Optional.of(module) : Optional.empty());
    }

    @Test
    void aWeekThatIsNotWrittenGivesItsPlaceToTheLatestBeforeIt() {
        assertThat(Agenda.latestWritten(PROGRAM, 4)).contains(PROGRAM.get(2));
        assertThat(Agenda.latestWritten(PROGRAM, 2)).contains(PROGRAM.get(1));
        assertThat(Agenda.latestWritten(PROGRAM, 1)).isEmpty();
    }
}
