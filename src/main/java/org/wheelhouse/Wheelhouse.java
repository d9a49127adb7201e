package org.wheelhouse;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.wheelhouse.people.CommandLine;

/** Starts the application, or does what the command line asks; carries push and theme for every page. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("frontend/wheelhouse.css")
public class Wheelhouse implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("icon", "frontend/icon.svg");
        page.addMetaTag("theme-color", "#0b5c64");
    }

    public static void main(String[] arguments) {
        if (!CommandLine.run(arguments)) {
            SpringApplication.run(Wheelhouse.class, arguments);
        }
    }
}
