package org.wheelhouse.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords we take: long enough and hard to guess. No rule about capitals and digits, for such rules make passwords
 * worse (NIST SP 800-63B, ASVS 6.2).
 */
@Component
public class PasswordRule {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /** Fewer guesses than this means that a common password, a name or a keyboard row is in it, and little else. */
    private static final double GUESSES = 1e8;

    /** What the guessing reads at most: its work grows with the square of the length. */
    private static final int READ = 64;

    private static final List<String> OF_THE_PRODUCT = List.of(
            "wheelhouse",
            "devops",
            "executive",
            "leadership",
            "training",
            "pipeline",
            "cohort",
            "workshop",
            "password");

    private final Zxcvbn guesser = new Zxcvbn();

    /**
     * Everything that is wrong with the password, in sentences; empty if it is good.
     *
     * @param aboutThePerson its name and address, which others know too
     */
    public List<String> problems(String password, String... aboutThePerson) {
        List<String> problems = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            problems.add("The password has " + length + " characters; it needs at least " + SHORTEST + ".");
        }
        if (length > LONGEST) {
            problems.add("The password has " + length + " characters; " + LONGEST + " are enough.");
        }
        if (length >= SHORTEST && length <= LONGEST && isEasy(password, aboutThePerson)) {
            problems.add("This password is easy to guess: common words, names or rows of keys make up most of it."
                    + " Four words that have nothing to do with each other are good.");
        }
        return problems;
    }

    private boolean isEasy(String password, String... aboutThePerson) {
        List<String> known = Stream.concat(
                        OF_THE_PRODUCT.stream(), Arrays.stream(aboutThePerson).flatMap(PasswordRule::words))
                .toList();
        String read = password.substring(0, Math.min(READ, password.length()));
        return guesser.measure(withoutKnown(read, known), known).getGuesses() < GUESSES
                || guesser.measure(read, known).getGuesses() < GUESSES;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2);
    }

    /** The words that everybody would try first count as one sign each. */
    private static String withoutKnown(String password, List<String> known) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : known) {
            left = left.replace(word, "-");
        }
        return left;
    }
}
