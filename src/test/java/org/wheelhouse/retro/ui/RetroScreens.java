package org.wheelhouse.retro.ui;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.LeadService;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Visitors;

/** What a test of a retro's screens begins with: the house, and a board in it. */
abstract class RetroScreens {

    @LocalServerPort
    int port;

    @Autowired
    RetroService retros;

    @Autowired
    CardService cards;

    @Autowired
    LeadService leads;

    @Autowired
    Visitors visitors;

    AtTheBoard begun() {
        return AtTheBoard.begun(visitors, base(), retros);
    }

    AtTheBoard begun(Budget budget, Phase first) {
        return AtTheBoard.begun(visitors, base(), retros, budget, first);
    }

    String base() {
        return "http://localhost:" + port;
    }
}
