package org.wheelhouse.course;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * Looks through the slides and notes of all modules. A slide is found when every word that was typed begins a word there; capitals
 * and accents do not matter. Slides with all words in the title come first, then those with them in the text, then the notes.
 */
public final class Search {

    /** More hits than these help nobody. */
    public static final int MOST = 40;

    private static final int AROUND = 60;
    private final List<Pattern> words;

    private Search(String typed) {
        words = Arrays.stream(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .map(word -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(word)),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** At most {@value #MOST} hits, best first; none for an empty text. */
    public static List<SearchHit> find(String typed, List<Module> modules) {
        Search search = new Search(typed);
        if (search.words.isEmpty()) {
            return List.of();
        }
        List<List<SearchHit>> byRank = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        modules.forEach(module -> module.slides().forEach(slide -> search.look(module, slide, byRank)));
        return byRank.stream().flatMap(List::stream).limit(MOST).toList();
    }

    private void look(Module module, Slide slide, List<List<SearchHit>> byRank) {
        String notes = notes(slide);
        if (allIn(slide.title())) {
            byRank.get(0).add(hit(module, slide, "", false));
        } else if (allIn(slide.title() + "\n" + slide.words())) {
            byRank.get(1).add(hit(module, slide, slide.words(), false));
        } else if (allIn(slide.title() + "\n" + slide.words() + "\n" + notes)) {
            byRank.get(2).add(hit(module, slide, notes, true));
        }
    }

    private static String notes(Slide slide) {
        return slide.notes().stream()
                .flatMap(notes -> Stream.concat(notes.opening().stream(), notes.bullets().stream()))
                .map(Note::text)
                .reduce("", (all, one) -> all + " " + one)
                .strip();
    }

    private SearchHit hit(Module module, Slide slide, String from, boolean inNotes) {
        return new SearchHit(module, slide, marked(slide.title()), marked(excerpt(from)), inNotes);
    }

    private boolean allIn(String text) {
        String plain = plain(text);
        return words.stream().allMatch(word -> word.matcher(plain).find());
    }

    /** Some words around the first place. */
    private String excerpt(String text) {
        String plain = plain(text);
        int first = words.stream()
                .map(word -> word.matcher(plain))
                .filter(Matcher::find)
                .mapToInt(Matcher::start)
                .min()
                .orElse(0);
        int begin = first <= AROUND ? 0 : text.indexOf(' ', first - AROUND) + 1;
        int end = text.length() - first <= 2 * AROUND ? text.length() : text.lastIndexOf(' ', first + 2 * AROUND);
        String part = text.substring(Math.min(begin, first), Math.max(end, first));
        return (begin > 0 ? "… " : "") + part.replace('\n', ' ') + (end < text.length() ? " …" : "");
    }

    private String marked(String text) {
        String plain = plain(text);
        boolean[] hit = new boolean[text.length() + 1];
        for (Pattern word : words) {
            Matcher found = word.matcher(plain);
            while (found.find()) {
                Arrays.fill(hit, found.start(), found.end(), true);
            }
        }
        StringBuilder html = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && hit[end] == hit[at]) {
                end++;
            }
            String part = HtmlUtils.htmlEscape(text.substring(at, end));
            html.append(hit[at] ? "<mark>" + part + "</mark>" : part);
            at = end;
        }
        return html.toString();
    }

    /** The same length as before, sign for sign, without accents. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(sign -> plain.append(base((char) sign)));
        return plain.toString();
    }

    private static char base(char sign) {
        return sign < 128
                ? sign
                : Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD)
                        .charAt(0);
    }
}
