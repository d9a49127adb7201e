package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.rollout.RoomAnswer;
import org.wheelhouse.rollout.RoomAnswer.Vote;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Ending;
import org.wheelhouse.rollout.engine.traffic.GroupRun;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** What came back from the room: opinions as bars, or the groups' own runs beside the judge's. No name stands here. */
final class RoomResult extends Div {

    /** So many people of a hundred thousand make a story that is told at work. */
    private static final double PART = 0.01;

    RoomResult(Design design, List<String> answers) {
        setId("rollout-room");
        addClassName("wh-stack");
        List<RoomAnswer> read =
                answers.stream().map(RoomAnswer::read).flatMap(Optional::stream).toList();
        List<Vote> votes = read.stream()
                .filter(Vote.class::isInstance)
                .map(Vote.class::cast)
                .toList();
        List<GroupRun> runs = read.stream()
                .filter(RoomAnswer.Run.class::isInstance)
                .map(answer -> GroupRun.of(design, ((RoomAnswer.Run) answer).drive()))
                .sorted(Comparator.comparingLong(run -> run.report().usersHurt()))
                .toList();
        add(new H3("What the room says"));
        if (votes.isEmpty() && runs.isEmpty()) {
            add(new Paragraph("Nobody has answered."));
        }
        if (!votes.isEmpty()) {
            votes(votes);
        }
        if (!runs.isEmpty()) {
            runs(design, runs);
        }
    }

    private void votes(List<Vote> votes) {
        Div bars = new Div();
        bars.addClassName("wh-ro-votes");
        for (Vote vote : Vote.values()) {
            long count = votes.stream().filter(vote::equals).count();
            Span filled = new Span();
            filled.getStyle().setWidth(100.0 * count / votes.size() + "%");
            Span bar = new Span(filled);
            bar.addClassName("wh-ro-vote");
            bar.getElement().setAttribute("aria-hidden", "true");
            bars.add(new Span(vote.sentence()), bar, new Span(count + " of " + votes.size()));
        }
        add(bars);
    }

    private void runs(Design design, List<GroupRun> runs) {
        Paragraph says = new Paragraph(says(design, runs));
        says.setId("rollout-room-says");
        says.addClassName("wh-ro-strong");
        Rows table = new Rows(
                "Every run, the judge's too", "Run", "How it ended", "Decided at", "Users hurt", "Bad requests");
        Report judge = Simulation.play(
                design.scenario(), design.plan(), design.scenario().seed());
        table.row(List.of(
                "The judge",
                judge.ending().word(),
                judge.minutesToNotice().isPresent() ? minutes(judge) : "none",
                Charts.count(judge.usersHurt()),
                Charts.count(judge.badRequests())));
        for (int i = 0; i < runs.size(); i++) {
            GroupRun run = runs.get(i);
            table.row(List.of(
                    "A group",
                    run.report().ending().word(),
                    run.decidedAt().isPresent() ? Telling.clock(run.decidedAt().getAsInt()) : "left to its steps",
                    Charts.count(run.report().usersHurt()),
                    Charts.count(run.report().badRequests())));
        }
        add(says, table);
    }

    private static String minutes(Report judge) {
        return ComparisonPanel.shown(judge.minutesToNotice().getAsDouble()) + " min after the first harm";
    }

    /** Such as "9 of 14 aborted before 1,000 users were hit." */
    static String says(Design design, List<GroupRun> runs) {
        long all = runs.size();
        if (design.scenario().fault().isNone()) {
            long released = runs.stream()
                    .filter(run -> run.report().ending() == Ending.RELEASED)
                    .count();
            long stopped = runs.stream().filter(GroupRun::isAborted).count();
            return "%d of %d gave the good version to everybody; %d stopped it for nothing."
                    .formatted(released, all, stopped);
        }
        long hit = limit(design);
        long early = runs.stream()
                .filter(run -> run.isAborted() && run.report().usersHurt() < hit)
                .count();
        return "%d of %d aborted before %,d users were hit.".formatted(early, all, hit);
    }

    /** One in a hundred of the users, as a round number. */
    private static long limit(Design design) {
        double part = Math.max(1, design.scenario().users() * PART);
        double power = Math.pow(10, Math.floor(Math.log10(part)));
        return Math.round(Math.round(part / power) * power);
    }
}
