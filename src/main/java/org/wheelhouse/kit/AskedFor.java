package org.wheelhouse.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/**
 * The address that the browser of a screen asked for, such as {@code http://localhost:8080}, for links when no public address is
 * set. It is remembered with the screen, since what a ring draws is drawn without a request.
 */
public final class AskedFor {

    private final String origin;

    private AskedFor(String origin) {
        this.origin = origin;
    }

    /** Said once, when the screen begins. */
    public static void remember(UI ui, String origin) {
        ComponentUtil.setData(ui, AskedFor.class, new AskedFor(origin));
    }

    /** @throws IllegalStateException outside a screen */
    public static String origin() {
        AskedFor known = ComponentUtil.getData(UI.getCurrentOrThrow(), AskedFor.class);
        if (known == null) {
            throw new IllegalStateException("a screen that began without an address");
        }
        return known.origin;
    }
}
