package org.wheelhouse.workshop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.ProgramWeek;
import org.wheelhouse.id.ModuleId;

/** The week that a room is about, also when the file of its module is not there (any more). */
final class Weeks {

    /** How modules of the program are called. */
    private static final Pattern NAME = Pattern.compile("week-(\\d{1,3})");

    private Weeks() {}

    /** From 1; 0 if nobody can tell. */
    static int week(Content content, ModuleId module) {
        return content.module(module).map(Module::week).or(() -> named(module)).orElse(0);
    }

    private static Optional<Integer> named(ModuleId module) {
        Matcher name = NAME.matcher(module.value());
        return name.matches() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
    }

    /** Of the module, else of its week in the program, else the key of the module. */
    static String title(Content content, ModuleId module) {
        return content.module(module)
                .map(Module::title)
                .or(() -> named(module).flatMap(week -> content.program().stream()
                        .filter(one -> one.number() == week)
                        .map(ProgramWeek::title)
                        .findFirst()))
                .orElse(module.value());
    }
}
