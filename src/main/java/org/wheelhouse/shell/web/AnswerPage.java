package org.wheelhouse.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A refusal or a failure as a page for a browser, and as a sentence for everything else. */
final class AnswerPage {

    private static final String REFUSED_SAYS = "There is no such page, or it is not open to you.";
    private static final String REFUSED = read("refused.html");
    private static final String FAILED = read("failed.html");

    private AnswerPage() {}

    static ResponseEntity<String> refused(int status, HttpServletRequest request) {
        return answer(status, request, REFUSED, REFUSED_SAYS);
    }

    static ResponseEntity<String> failed(int status, HttpServletRequest request, String sentence) {
        return answer(status, request, FAILED.replace("{sentence}", HtmlUtils.htmlEscape(sentence)), sentence);
    }

    private static ResponseEntity<String> answer(int status, HttpServletRequest request, String page, String sentence) {
        boolean html = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
        return ResponseEntity.status(status)
                .contentType(new MediaType(html ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(html ? page : sentence);
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(AnswerPage.class.getResourceAsStream("/error-pages/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
