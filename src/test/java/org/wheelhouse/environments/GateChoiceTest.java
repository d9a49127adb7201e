package org.wheelhouse.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.AskForm;

class GateChoiceTest {

    @Test
    void aChoiceComesBackAsItWasSent() {
        for (int chosen = 0; chosen < 128; chosen++) {
            assertThat(GateChoice.read(new GateChoice(chosen).text())).contains(new GateChoice(chosen));
        }
        assertThat(new GateChoice(0b1001).text()).isEqualTo("1 4");
        assertThat(new GateChoice(0).text()).isEqualTo("none");
    }

    @Test
    void whatIsNoChoiceIsRefused() {
        GatesAskable kind = new GatesAskable();
        AskForm form = kind.form(new GatesWish()).orElseThrow();
        for (String wrong : List.of("", "all", "0", "8", "1,2", "99 99", "1 2 3 4 5 6 7 1 2 3 4 5 6 7 1 2 3 4")) {
            assertThat(kind.refuses(form, wrong)).as(wrong).isPresent();
        }
        assertThat(kind.refuses(form, "1 4 7")).isEmpty();
        assertThat(form.anonymous()).isTrue();
        assertThat(kind.form("another room's fence")).isEmpty();
    }
}
