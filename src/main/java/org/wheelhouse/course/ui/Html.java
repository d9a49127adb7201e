package org.wheelhouse.course.ui;

import com.vaadin.flow.component.HtmlContainer;

/** An element whose content is HTML that the reader made safe. */
final class Html extends HtmlContainer {

    /** @param tag such as {@code p} or {@code li} */
    Html(String tag, String safeHtml) {
        super(tag);
        set(safeHtml);
    }

    void set(String safeHtml) {
        getElement().setProperty("innerHTML", safeHtml);
    }
}
