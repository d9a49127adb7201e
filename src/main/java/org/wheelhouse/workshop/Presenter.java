package org.wheelhouse.workshop;

import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Profile;

/**
 * Somebody who leads, as the slide about the facilitator shows it.
 *
 * @param profile what the person tells about itself; its texts may be empty
 */
public record Presenter(PersonId id, String name, Profile profile) {}
