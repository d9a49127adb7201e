package org.wheelhouse.workshop.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.wheelhouse.people.HouseAddress;

/** What the browser of this screen asked for, for links when no public address is set. */
final class HouseAddressNow {

    private HouseAddressNow() {}

    static String origin() {
        return HouseAddress.origin(VaadinServletRequest.getCurrent().getHttpServletRequest());
    }
}
