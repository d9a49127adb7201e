package org.wheelhouse.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** A cohort of its own, and what its people leave behind in week 5. */
@HouseTest
abstract class InsightHouse {

    static final ModuleId WEEK = new ModuleId("week-5");
    static final SlideId STAGES = new SlideId("stages");

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    DoorService door;

    @Autowired
    MarkService marks;

    @Autowired
    QuizService quiz;

    @Autowired
    ActionService actions;

    @Autowired
    List<Askable> kinds;

    @Autowired
    AskService asks;

    @Autowired
    AnswerService answers;

    @Autowired
    Content content;

    final class People {
        final Cohort cohort = visitors.cohort();
        final Person facilitator = visitors.facilitator(cohort);
        final List<Person> members;

        People(int many) {
            members = Stream.generate(() -> visitors.participant(cohort))
                    .limit(many)
                    .toList();
        }

        /** A session of week 5 from its beginning to its end, to which so many of them come. */
        void session(int came) {
            session(came, room -> {});
        }

        /** @param during what is done in it while all are in */
        void session(int came, Consumer<WorkshopId> during) {
            visitors.signIn(facilitator);
            Workshop room = workshops.openNow(WEEK, Optional.of(cohort.id()));
            workshops.begin(room.id());
            members.subList(0, came).forEach(person -> {
                visitors.signIn(person);
                door.knock(room.code().orElseThrow(), person.id().toString(), "127.0.0.1");
            });
            during.accept(room.id());
            visitors.signIn(facilitator);
            workshops.end(room.id());
        }

        /** The first of them answer what a slide asks, one each. */
        void answerLive(WorkshopId room, String slide, String... given) {
            Ask ask = asks.open(
                    WEEK,
                    new SlideId(slide),
                    room,
                    content.module(WEEK)
                            .flatMap(module -> module.slide(new SlideId(slide)))
                            .flatMap(this::form)
                            .orElseThrow());
            for (int i = 0; i < given.length; i++) {
                if (!(answers.answer(ask.id(), members.get(i), given[i]) instanceof AnswerOutcome.Counted)) {
                    throw new IllegalStateException("not counted: " + given[i]);
                }
            }
        }

        private Optional<AskForm> form(Slide slide) {
            return slide.fences().stream()
                    .flatMap(fenced -> fenced.value().stream())
                    .flatMap(value -> kinds.stream().flatMap(kind -> kind.form(value).stream()))
                    .findFirst();
        }

        void mark(int many, Mark.Kind kind, String line) {
            members.subList(0, many).forEach(person -> {
                visitors.signIn(person);
                marks.mark(WEEK, STAGES, new Mark(kind, line));
            });
        }

        /** So many answer every question by its first options. */
        void answer(int many) {
            members.subList(0, many).forEach(person -> {
                visitors.signIn(person);
                quiz.quiz(WEEK)
                        .orElseThrow()
                        .questions()
                        .forEach(question ->
                                quiz.answer(WEEK, question.id(), question.choose() == 1 ? Set.of(0) : Set.of(0, 1)));
            });
        }

        void goal(Person owner, String title, LocalDate due, String path) {
            visitors.signIn(owner);
            if (!(actions.make(new ActionDraft(
                            new ActionText(title, "", Owner.of(owner.id()), Optional.of(due)),
                            new Origin("Week 5", path),
                            Optional.of(cohort.id())))
                    instanceof ActionOutcome.Done)) {
                throw new IllegalStateException("not made: " + title);
            }
        }
    }
}
