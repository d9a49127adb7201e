package org.wheelhouse.environments.ui;

import static org.wheelhouse.environments.ui.GateWords.LAB;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.environments.GateChoice;
import org.wheelhouse.environments.engine.GateBalance.Balance;

/** What the room would keep: every answer as a dot, the room's own choice placed among them and against what nothing beats. */
final class RoomGates extends Div {

    RoomGates(List<String> answers) {
        setId("gates-room");
        addClassName("wh-stack");
        List<Integer> chosen = answers.stream()
                .map(GateChoice::read)
                .flatMap(Optional::stream)
                .map(GateChoice::chosen)
                .toList();
        add(new H3("What the room would keep"));
        if (chosen.isEmpty()) {
            add(new Paragraph("Nobody has answered."));
            return;
        }
        Balance room = LAB.ofRoom(chosen);
        FrontierChart chart = new FrontierChart(LAB);
        chosen.stream().distinct().forEach(one -> chart.mark(LAB.of(one), "", "wh-env-other"));
        chart.mark(room, "the room", "wh-env-yours");
        Paragraph keeps = new Paragraph("Half of the room or more keeps: " + GateWords.names(room) + ".");
        keeps.setId("gates-room-keeps");
        add(keeps, new Paragraph(GateWords.says(room)), new Paragraph(GateWords.better(room)), chart, votes(chosen));
    }

    private static PlainTable votes(List<Integer> chosen) {
        PlainTable table = new PlainTable("Who would keep what", "Gate", "Keeps it");
        for (int i = 0; i < LAB.gates().size(); i++) {
            int bit = 1 << i;
            long keep = chosen.stream().filter(one -> (one & bit) != 0).count();
            table.row(List.of(LAB.gates().get(i).name(), keep + " of " + chosen.size()));
        }
        return table;
    }
}
