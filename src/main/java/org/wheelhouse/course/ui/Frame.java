package org.wheelhouse.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.Module;

/** What stands around every page of a module: where it is, contents at the side, the bar that turns. */
class Frame extends Div {

    private final Span eyebrow = new Span();
    private final Anchor handout = new Anchor("", "Handout");

    Frame(CourseService course, ContentsPanel contents, TurnBar turn, Component... page) {
        addClassName("wh-reading");
        eyebrow.addClassName("wh-eyebrow");
        NativeButton search = new NativeButton("Search");
        search.setId("search-open");
        search.addClassName("wh-plain");
        search.addClickListener(click -> new SearchDialog(course.readable()).open());
        handout.setId("handout");
        handout.addClassName("wh-desktop");
        Div tools = new Div(search, handout, new KeysFold());
        tools.addClassName("wh-row");
        Div top = new Div(eyebrow, tools);
        top.addClassNames("wh-reading-top", "wh-no-print");
        Article sheet = new Article(page);
        sheet.addClassName("wh-sheet");
        Div main = new Div(top, sheet, turn);
        main.addClassName("wh-reading-main");
        add(main, contents);
    }

    void show(Module module) {
        eyebrow.setText("Week " + module.week() + ": " + module.title());
        handout.setHref(Addresses.handout(module));
    }
}
