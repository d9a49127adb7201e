package org.wheelhouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private final PasswordRule rule = new PasswordRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234!",
                "qwertyuiopas",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "Wheelhouse2026",
                "devopsdevops1",
                "iloveyou1234",
                "dana.whitfield",
                "Whitfield2026!",
                "wheelhouse-demo",
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(rule.problems(password, "Dana Whitfield", "dana@example.org"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"otter gravel lamp tuesday", "vK3#pq9!zzRt", "каша берёза трамвай", "mit Senf und Brezel um acht"
            })
    void whatIsHardToGuessIsTakenWhateverItsSigns(String password) {
        assertThat(rule.problems(password, "Dana Whitfield", "dana@example.org"))
                .isEmpty();
    }

    @Test
    void elevenAreTooFewAndTwelveEnough() {
        assertThat(rule.problems("vK3#pq9!zzR")).singleElement().asString().contains("11", "12");
        assertThat(rule.problems("vK3#pq9!zzRt")).isEmpty();
    }

    @Test
    void aVeryLongOneIsToldSoAndReadInNoTime() {
        assertThat(rule.problems("x7".repeat(50_000)))
                .singleElement()
                .asString()
                .contains("100000");
        assertThat(rule.problems("correct horse battery staple ".repeat(6))).isEmpty();
    }
}
