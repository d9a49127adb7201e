package org.wheelhouse.retro.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.retro.BallotService;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.LeadService;
import org.wheelhouse.retro.RetroActionService;
import org.wheelhouse.retro.RetroAskService;
import org.wheelhouse.retro.RetroExportService;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.TemplateService;
import org.wheelhouse.retro.UndoService;

/** What the screens of this room work with. */
@Component
record RetroParts(
        RetroService retros,
        CardService cards,
        BallotService ballots,
        LeadService leads,
        UndoService undo,
        RetroAskService asks,
        RetroActionService outcomes,
        RetroExportService exports,
        TemplateService templates,
        PeopleService people,
        CurrentPerson current,
        ActionOffer actions,
        HouseAddress address,
        Doorbell doorbell,
        Clock clock) {}
