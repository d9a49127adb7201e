package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.wheelhouse.people.engine.Allowance;

/** A hotel or a company has one address for all its people: what counts is the browser, never where it comes from. */
class FloodFilterTest {

    private static final String HOTEL = "203.0.113.7";
    private static final int PEOPLE = 200;

    private final FloodFilter filter = new FloodFilter();

    @Test
    void twoHundredVotersBehindOneAddressAllGetThroughAtOnce() throws Exception {
        List<MockHttpSession> room = IntStream.range(0, PEOPLE)
                .mapToObj(person -> new MockHttpSession())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> all = room.stream()
                    .map(browser -> threads.submit(() -> click(browser, 100)))
                    .toList();
            for (Future<List<Integer>> one : all) {
                answers.addAll(one.get());
            }
        }

        assertThat(answers).hasSize(PEOPLE * 100).containsOnly(200);
        assertThat(room).noneMatch(FloodFilterTest::wasSlowed);
    }

    @Test
    @Tag("heavy")
    void aProgramInThatRoomIsRefusedAndNobodyElseWaits() throws Exception {
        MockHttpSession program = new MockHttpSession();
        click(program, Allowance.A_MINUTE);
        List<Integer> its = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        List<MockHttpSession> room =
                IntStream.range(0, 20).mapToObj(person -> new MockHttpSession()).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> flood = IntStream.range(0, 60)
                    .mapToObj(request -> threads.submit(() -> click(program, 1)))
                    .toList();
            for (MockHttpSession browser : room) {
                others.addAll(click(browser, 10));
            }
            for (Future<List<Integer>> one : flood) {
                its.addAll(one.get());
            }
        }

        assertThat(its).contains(429);
        assertThat(others).hasSize(200).containsOnly(200);
        assertThat(wasSlowed(program)).isTrue();
        assertThat(room).noneMatch(FloodFilterTest::wasSlowed);
    }

    private static boolean wasSlowed(MockHttpSession browser) {
        return browser.getAttribute(FloodFilter.class.getName() + ".told") != null;
    }

    private List<Integer> click(MockHttpSession browser, int times) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
            request.setRemoteAddr(HOTEL);
            request.setParameter("v-r", "uidl");
            request.setSession(browser);
            MockHttpServletResponse response = new MockHttpServletResponse();
            filter.doFilter(request, response, new MockFilterChain());
            answers.add(response.getStatus());
        }
        return answers;
    }
}
