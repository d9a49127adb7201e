package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import java.util.function.Consumer;

/** What was changed in this browser, so that a reload loses nothing. Only this browser has it. */
final class Remembered {

    private final String key;

    /** @param what is kept, such as the story whose plan is changed */
    Remembered(String what) {
        this.key = "wheelhouse/rollout/" + what;
    }

    void keep(String text) {
        if (UI.getCurrent() != null) {
            WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, key, text);
        }
    }

    void forget() {
        if (UI.getCurrent() != null) {
            WebStorage.removeItem(WebStorage.Storage.LOCAL_STORAGE, key);
        }
    }

    /** Asks the browser; what comes back is read as anything that a person typed. */
    void find(Consumer<String> found) {
        if (UI.getCurrent() != null) {
            WebStorage.getItem(WebStorage.Storage.LOCAL_STORAGE, key, text -> {
                if (text != null) {
                    found.accept(text);
                }
            });
        }
    }
}
