package org.wheelhouse;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;

/** The drawing of the house as a test; the package {@code brokenhouse} breaks every rule once, so that no rule can sleep. */
@Tag("heavy")
class ArchitectureTest {

    /** The rooms from the ground up: a room may use every room of a lower row. */
    private static final List<Set<String>> ROWS = List.of(
            Set.of("id", "text", "live"),
            Set.of("people"),
            Set.of("actions"),
            Set.of("course"),
            Set.of("activity"),
            Set.of("workshop"),
            Set.of(
                    "quiz",
                    "flow",
                    "pipeline",
                    "rollout",
                    "environments",
                    "telemetry",
                    "quality",
                    "ama",
                    "retro",
                    "maturity"),
            Set.of("lab"),
            Set.of("insight"));

    private static final Set<String> UNDER_KIT = Set.of("id", "text", "live");
    private static final Set<String> UNDER_SHELL = Set.of("id", "kit", "people");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.wheelhouse");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("brokenhouse");

    private static final List<ArchRule> RULES = List.of(
            classes().should(useOnlyRoomsBelow()).as("a room uses only rooms below it"),
            classes().should(useOnlyTheFrontDesk()).as("visitors use only the front desk"),
            slices().assignedFrom(rooms()).should().beFreeOfCycles().as("no rooms go in circles"),
            classes()
                    .that()
                    .resideInAPackage("..engine..")
                    .should()
                    .onlyDependOnClassesThat(arePlain())
                    .as("engines are plain Java"),
            noClasses()
                    .that()
                    .resideInAPackage("..engine..")
                    .should()
                    .accessTargetWhere(asksTheMachine())
                    .as("engines never ask the machine for time or luck"),
            noClasses()
                    .that(not(mayKnowVaadin()))
                    .should()
                    .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                    .as("only screens know Vaadin"),
            noClasses()
                    .that(resideInAnyPackage("..ui..", "..web..", "..kit..", "..shell.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("..store..", "org.springframework.jdbc..", "java.sql..", "javax.sql.."))
                    .as("screens and endpoints never reach a store"),
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .resideInAPackage("..ui..")
                    .as("views live in ui"),
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .notHaveModifier(JavaModifier.PUBLIC)
                    .as("views are not public"),
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should(sayWhoMayEnter())
                    .as("every route says who may open it"),
            noClasses()
                    .that(not(resideInAnyPackage("..insight..", "..shell..")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("..insight..", "..shell.."))
                    .as("nobody uses insight or shell"),
            noClasses().should().beAnnotatedWith(CssImport.class).as("no style sheet asks for a front-end build"),
            noClasses().should().beAnnotatedWith(NpmPackage.class).as("no package asks for a front-end build"),
            noClasses().should(loadModulesFromElsewhere()).as("scripts are files of ours, used as they are"),
            classes().should(standInTheDrawing()).as("every room stands in the drawing"));

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> theBrokenHouseBreaks() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> assertThat(
                                rule.evaluate(BROKEN).hasViolation())
                        .as("a class of brokenhouse breaks this rule")
                        .isTrue()));
    }

    /** Spring Modulith says the same of front desks and circles; it reads the house once more, so only all heavy tests ask it. */
    @EnabledIfSystemProperty(named = "heavy", matches = "all")
    @Test
    void modulithAgrees() {
        ApplicationModules.of(Wheelhouse.class).verify();
        assertThat(ApplicationModules.of("brokenhouse", (ImportOption) location -> true)
                        .detectViolations()
                        .getMessages())
                .anyMatch(said -> said.contains("Cycle"))
                .anyMatch(said -> said.contains("non-exposed type"));
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        int root = name.startsWith("brokenhouse") ? 1 : name.startsWith("org.wheelhouse") ? 2 : Integer.MAX_VALUE;
        String[] parts = name.split("\\.");
        return parts.length > root ? parts[root] : "";
    }

    private static int row(String room) {
        return ROWS.indexOf(
                ROWS.stream().filter(row -> row.contains(room)).findFirst().orElse(Set.of()));
    }

    private static ArchCondition<JavaClass> standInTheDrawing() {
        return new ArchCondition<>("stand in the drawing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(type);
                if (!room.isEmpty() && !room.equals("kit") && !room.equals("shell") && row(room) < 0) {
                    events.add(SimpleConditionEvent.violated(type, "no row of the drawing has the room " + room));
                }
            }
        };
    }

    private static boolean mayUse(JavaClass user, String used) {
        return switch (room(user)) {
            case "" -> true;
            case "kit" -> UNDER_KIT.contains(used);
            case "shell" -> UNDER_SHELL.contains(used);
            // of its neighbours below, the practice project uses the pipeline only
            case "lab" -> used.equals("pipeline") || isBelow(used, "quiz") || isKitForScreens(user, used);
            default -> isBelow(used, room(user)) || isKitForScreens(user, used);
        };
    }

    private static boolean isBelow(String used, String room) {
        return row(used) >= 0 && row(used) < row(room);
    }

    private static boolean isKitForScreens(JavaClass user, String used) {
        return used.equals("kit") && user.getPackageName().contains(".ui");
    }

    private static ArchCondition<JavaClass> useOnlyRoomsBelow() {
        return new ArchCondition<>("use only rooms below") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    String used = room(dependency.getTargetClass());
                    if (!used.isEmpty() && !used.equals(room(user)) && !mayUse(user, used)) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The package of the room itself, and those that it names as a desk of their own. */
    private static ArchCondition<JavaClass> useOnlyTheFrontDesk() {
        return new ArchCondition<>("use only the front desk") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (!room(used).isEmpty() && !room(used).equals(room(user)) && !isFrontDesk(used.getPackage())) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isFrontDesk(JavaPackage place) {
        return place.getParent().filter(ArchitectureTest::isHouse).isPresent()
                || place.isAnnotatedWith(NamedInterface.class);
    }

    private static boolean isHouse(JavaPackage place) {
        return place.getName().equals("org.wheelhouse") || place.getName().equals("brokenhouse");
    }

    private static SliceAssignment rooms() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return room(type).isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(room(type));
            }

            @Override
            public String getDescription() {
                return "rooms";
            }
        };
    }

    private static DescribedPredicate<JavaClass> arePlain() {
        return resideInAnyPackage(
                "",
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.math..",
                "java.text..",
                "java.nio..",
                "java.security..",
                "org.jspecify..",
                "org.hipparchus..",
                "org.springframework.modulith",
                "..engine..",
                "..text",
                "..id");
    }

    private static DescribedPredicate<JavaClass> mayKnowVaadin() {
        return resideInAnyPackage("..ui..", "..kit..", "..shell..", "..people.security..", "org.wheelhouse");
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return DescribedPredicate.describe("ask the machine for time or luck", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return switch (owner.getName()) {
                case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
                case "java.lang.Math" -> name.equals("random");
                case "java.util.UUID" -> name.equals("randomUUID");
                case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
                case "java.util.Random", "java.util.SplittableRandom" ->
                    name.equals("<init>") && access.getTarget().getFullName().endsWith("()");
                default ->
                    owner.getPackageName().equals("java.time") && (name.equals("now") || name.startsWith("system"));
            };
        });
    }

    private static ArchCondition<JavaClass> sayWhoMayEnter() {
        return new ArchCondition<>("carry an access annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                boolean says = Stream.of(PermitAll.class, RolesAllowed.class, AnonymousAllowed.class)
                        .anyMatch(view::isAnnotatedWith);
                if (!says) {
                    events.add(SimpleConditionEvent.violated(view, view.getName() + " does not say who may open it"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> loadModulesFromElsewhere() {
        return new ArchCondition<>("load modules that are not our own files") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean elsewhere = type.isAssignableTo(Component.class)
                        && Arrays.stream(type.reflect().getDeclaredAnnotationsByType(JsModule.class))
                                .anyMatch(module -> !module.value().startsWith("context://"));
                events.add(
                        new SimpleConditionEvent(type, elsewhere, type.getName() + " loads a module from elsewhere"));
            }
        };
    }
}
