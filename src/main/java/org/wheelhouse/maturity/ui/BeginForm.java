package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.maturity.Grids;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.MaturityService.Seen;
import org.wheelhouse.maturity.engine.Grid;

/** Those who lead begin a round: who rates, by which grid, its name and date. What was typed stays when it is refused. */
final class BeginForm extends Div {

    private final MaturityService maturity;
    private final Select<Seen> scope = new Select<>();
    private final Select<YamlFile<Grid>> grid = new Select<>();
    private final TextField name = new TextField("Name");
    private final DatePicker date = new DatePicker("Date");
    private final Div says = new Div();

    BeginForm(MaturityService maturity, Grids grids, LocalDate today) {
        this.maturity = maturity;
        addClassName("wh-stack");
        List<Seen> scopes = maturity.scopes();
        List<YamlFile<Grid>> files = grids.usable();
        boolean several =
                scopes.stream().map(one -> one.cohort().id()).distinct().count() > 1;
        scope.setId("begin-scope");
        scope.setLabel("Who rates");
        scope.setItems(scopes);
        scope.setItemLabelGenerator(
                one -> several ? one.name() + ", " + one.cohort().name() : one.name());
        scopes.stream().findFirst().ifPresent(scope::setValue);
        grid.setId("begin-grid");
        grid.setLabel("Grid");
        grid.setItems(files);
        grid.setItemLabelGenerator(file -> file.reading().value().orElseThrow().title());
        files.stream().findFirst().ifPresent(grid::setValue);
        name.setId("begin-name");
        name.setPlaceholder("such as Spring");
        name.setMaxLength(80);
        date.setId("begin-date");
        date.setLocale(Locale.UK);
        date.setValue(today);
        Button begin = new Button("Begin the round", click -> begin());
        begin.setId("begin-send");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        says.getElement().setAttribute("role", "status");
        Div fields = new Div(scope, grid, name, date);
        fields.addClassName("wh-mt-fields");
        add(fields, new Div(begin), says);
    }

    private void begin() {
        says.removeAll();
        if (scope.isEmpty() || grid.isEmpty() || date.isEmpty()) {
            says.add(Notice.warning("Choose who rates, a grid and a date."));
            return;
        }
        Optional<String> refused =
                switch (maturity.begin(
                        scope.getValue().scope(), grid.getValue().name(), name.getValue(), date.getValue())) {
                    case MaturityOutcome.Refused(String sentence) -> Optional.of(sentence);
                    case MaturityOutcome.Done begun -> {
                        getUI().ifPresent(ui ->
                                ui.navigate(Places.round(begun.round()).substring(1)));
                        yield Optional.empty();
                    }
                };
        refused.ifPresent(sentence -> says.add(Notice.warning(sentence)));
    }
}
