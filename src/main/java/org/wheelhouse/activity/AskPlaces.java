package org.wheelhouse.activity;

import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;

/** Offered as a bean by the room that owns the places where people are asked together, for it knows who is in. */
public interface AskPlaces {

    /** Whether the person is in that room now and may answer there. */
    boolean mayAnswer(WorkshopId workshop, PersonId person);

    /** Whether the person leads that room: sees named answers, and counts before they are revealed. */
    boolean leads(WorkshopId workshop, PersonId person);
}
