package org.wheelhouse.activity;

import java.util.UUID;

/**
 * One ask as everybody in its place may see it: no answers, no counts of what was chosen.
 *
 * @param answered how many people have answered; says nothing about what
 */
public record Ask(UUID id, AskKey key, AskForm form, Phase phase, int answered) {}
