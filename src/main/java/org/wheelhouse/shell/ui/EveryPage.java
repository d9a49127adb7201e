package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** Push, theme and icon of every page. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("frontend/wheelhouse.css")
public class EveryPage implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("icon", "frontend/icon.svg");
        page.addMetaTag("theme-color", "#0b5c64");
    }
}
