package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;
import org.wheelhouse.kit.AskedFor;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.shell.Failure;

/** What holds for every screen: the one handler of failures, the words for a lost connection and an ended session. */
@Component
class UiSettings implements VaadinServiceInitListener {

    private static final int SHOWN_MILLIS = 20_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(UiSettings::tell));
        event.getSource().addUIInitListener(init -> words(init.getUI()));
        event.getSource()
                .addUIInitListener(init -> AskedFor.remember(
                        init.getUI(),
                        HouseAddress.origin(VaadinServletRequest.getCurrent().getHttpServletRequest())));
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // with "stay signed in" a reload brings the person back to the same place, so no box stands in the way
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption("This page lost its thread");
        messages.setInternalErrorMessage("What was saved is kept. Press here or Esc to load the page again.");
        event.getSource().setSystemMessagesProvider(info -> messages);
    }

    private static void tell(ErrorEvent error) {
        Failure failure = Failure.logged(error.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification shown =
                    Notification.show(failure.sentence(), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
            shown.addThemeVariants(NotificationVariant.ERROR);
            shown.setAssertive(true);
        }
    }

    private static void words(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText("The connection is lost. Trying again; what you see stays.");
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp("Still no connection. Load the page again when you are back on the net.");
        ui.getLoadingIndicatorConfiguration().setFirstDelay(600);
    }
}
