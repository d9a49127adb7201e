package org.wheelhouse.quiz;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.quiz.engine.Key;
import org.wheelhouse.quiz.engine.Score;

/**
 * What a person chose, and what it was worth at that time.
 *
 * @param attempt that it counts in; empty for practice
 * @param contentVersion the trainer's count of the module's versions
 * @param fingerprint of the module's text: 64 hexadecimal digits
 * @param key the options as they stood then
 * @param chosen places in the key, from 0
 */
public record Answer(
        UUID id,
        PersonId person,
        ModuleId module,
        String question,
        Optional<UUID> attempt,
        int contentVersion,
        String fingerprint,
        Key key,
        SortedSet<Integer> chosen,
        Score score,
        Instant at) {}
