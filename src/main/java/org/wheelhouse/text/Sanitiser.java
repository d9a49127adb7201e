package org.wheelhouse.text;

import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last net: whatever the Markdown reader made, only these elements and attributes leave it. */
final class Sanitiser {

    private static final Pattern LANGUAGE = Pattern.compile("language-[a-z0-9-]{1,40}");
    private static final Pattern START = Pattern.compile("[0-9]{1,9}");

    private static final AttributePolicy OWN_FILES = (element, attribute, value) ->
            value.startsWith(Link.FILES) && value.indexOf('\\') < 0 && !value.contains("..") ? value : null;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "del", "code")
            .allowElements("pre", "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "a", "img")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_FILES)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("start")
            .matching(START)
            .onElements("ol")
            .toFactory();

    private Sanitiser() {}

    static String clean(String html) {
        return html.isEmpty() ? html : POLICY.sanitize(html);
    }
}
