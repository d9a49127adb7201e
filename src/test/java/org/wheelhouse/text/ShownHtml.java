package org.wheelhouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** HTML as a browser would understand it, read by a reader that has nothing to do with the sanitiser. */
public record ShownHtml(Element body) {

    private static final Set<String> NEVER = Set.of(
            "script style svg math iframe object embed form input button base meta link noscript template".split(" "));
    private static final List<String> SCHEMES = List.of("https", "http", "mailto");

    public static ShownHtml of(String html) {
        return new ShownHtml(Jsoup.parseBodyFragment(html).body());
    }

    public String text() {
        return body.wholeText();
    }

    /** Nothing in it can run or leave the page on its own. */
    public void isHarmless() {
        for (Element element : body.getAllElements()) {
            assertThat(NEVER).as("elements").doesNotContain(element.normalName());
            element.attributes().forEach(ShownHtml::isHarmless);
        }
    }

    private static void isHarmless(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).doesNotStartWith("on").isNotEqualTo("style").isNotEqualTo("srcset");
        if (name.equals("href") || name.equals("src")) {
            scheme(attribute.getValue());
        }
    }

    private static void scheme(String target) {
        String plain = target.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        if (colon >= 0 && plain.substring(0, colon).chars().noneMatch(sign -> "/?#".indexOf(sign) >= 0)) {
            assertThat(SCHEMES).contains(plain.substring(0, colon));
        }
    }

    public void loadsNothingFromOtherHosts() {
        body.select("[src]")
                .forEach(element ->
                        assertThat(element.attr("src")).doesNotContain(":").doesNotStartWith("/"));
    }

    public void turnsNothingAround() {
        assertThat(body.outerHtml()).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        assertThat(text()).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }
}
