package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wheelhouse.ama.Receipt;
import org.wheelhouse.ama.engine.QuestionId;

/**
 * The receipts that this browser holds, as an element that shows nothing (see {@code frontend/ama.js}). The key of the next
 * question is made from the next receipt, so that the browser, and not the server's session, remembers what it has sent.
 */
@JsModule("context://frontend/ama.js")
final class Receipts extends Div {

    private static final Pattern GOOD = Pattern.compile("[0-9a-f]{48}");
    private static final int MOST = 100;

    private final String series;
    private final Set<String> held = new LinkedHashSet<>();
    private String next = Receipt.fresh();

    /** @param whenKnown told once the browser has said what it holds */
    Receipts(UUID series, Consumer<Receipts> whenKnown) {
        this.series = series.toString();
        getElement().setAttribute("hidden", true);
        addAttachListener(attached -> getElement()
                .executeJs("return window.wheelhouseReceipts.open($0, $1)", this.series, next)
                .then(String.class, told -> {
                    take(told);
                    whenKnown.accept(this);
                }));
    }

    private void take(String told) {
        List<String> receipts = Pattern.compile("\"([^\"]*)\"")
                .matcher(told)
                .results()
                .map(found -> found.group(1))
                .filter(receipt -> GOOD.matcher(receipt).matches())
                .limit(MOST)
                .toList();
        held.addAll(receipts);
        if (!receipts.isEmpty()) {
            next = receipts.getLast();
        }
    }

    Set<String> held() {
        return Set.copyOf(held);
    }

    /** Of the question that is being typed. */
    String next() {
        return next;
    }

    /** Told to everybody with the question, so nothing of the receipt may be read from it. */
    QuestionId nextQuestion() {
        return new QuestionId(
                UUID.nameUUIDFromBytes(("question " + Receipt.hash(next)).getBytes(StandardCharsets.UTF_8)));
    }

    /** The question was asked; another one may be typed. */
    void used() {
        String before = next;
        held.add(before);
        next = Receipt.fresh();
        getElement().executeJs("window.wheelhouseReceipts.used($0, $1, $2)", series, before, next);
    }
}
