package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kit.KeepsFocus;
import org.wheelhouse.kit.Strip;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.SessionTimes;

/** The frame around every view: strips on top, the rail, the view. Open to all, for a guest's board stands in it too. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final CurrentPerson current;
    private final AuthenticationContext authentication;
    private final MenuEntries menu;
    private final List<Strip> strips;
    private final Div top = new Div();
    private final Rail rail;
    private final Main view = new Main();
    private final SessionTimes times;
    private final SessionEnd end = new SessionEnd();
    private boolean shownBefore;

    MainLayout(
            CurrentPerson current,
            AuthenticationContext authentication,
            MenuEntries menu,
            List<Strip> strips,
            SessionTimes times) {
        this.current = current;
        this.authentication = authentication;
        this.menu = menu;
        this.strips = strips;
        this.times = times;
        this.rail = new Rail(current, authentication, menu);
        addClassName("wh-frame");
        top.addClassName("wh-strips");
        view.setId("view");
        view.addClassName("wh-view");
        view.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#view", "Skip to the page");
        skip.addClassName("wh-skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, top, new PhoneTop(current), rail, view);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        view.getElement().removeAllChildren();
        view.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        view.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        top.removeAll();
        strips.stream().map(Strip::show).flatMap(Optional::stream).forEach(top::add);
        rail.show(event.getLocation().getPath());
        view.getChildren().filter(PhoneMore.class::isInstance).findFirst().ifPresent(Component::removeFromParent);
        if (PhoneMore.belongsOn(event.getLocation().getPath()) && current.find().isPresent()) {
            view.add(new PhoneMore(authentication, menu));
        }
        end.removeFromParent();
        times.now().ifPresent(now -> {
            end.show(now);
            add(end);
        });
        if (shownBefore && !(event.getActiveChain().getFirst() instanceof KeepsFocus)) {
            // a screen reader must hear that the page is another one now
            view.getElement().callJsFunction("focus");
            UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
        }
        shownBefore = true;
    }
}
