package org.wheelhouse.rollout;

/**
 * A rollout that can be played.
 *
 * @param id file in {@code content/rollouts} without its ending, part of addresses
 * @param title a few words
 * @param story one or two sentences
 */
public record RolloutStory(String id, String title, String story) {}
