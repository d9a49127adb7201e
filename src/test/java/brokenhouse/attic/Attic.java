package brokenhouse.attic;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A view outside {@code ui}, in a room that no drawing has, with a style sheet and a script that want to be bundled. */
@Route(value = "broken-attic", registerAtStartup = false)
@CssImport("./broken.css")
@JsModule("./broken.js")
class Attic extends Div {}
