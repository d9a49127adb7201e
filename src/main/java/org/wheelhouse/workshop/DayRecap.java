package org.wheelhouse.workshop;

import java.util.List;
import org.wheelhouse.activity.AskRecord;

/**
 * What is left of a day for everybody who was there.
 *
 * @param people how many came in, without those who led
 * @param leads whoever asks led it, and may write the three sentences
 * @param asked what was asked and answered, in the order of the day
 * @param parts what other rooms have to say of it
 */
public record DayRecap(
        Workshop workshop,
        int people,
        boolean leads,
        List<AskRecord> asked,
        SponsorWords words,
        List<DayPart.Lines> parts) {

    public DayRecap {
        asked = List.copyOf(asked);
        parts = List.copyOf(parts);
    }
}
