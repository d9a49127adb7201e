package org.wheelhouse.maturity;

/**
 * How far a round of rating has come; says nothing about what anybody rated.
 *
 * @param invited people who may rate
 * @param begun of them, who have rated at least one row
 * @param done of them, who have rated every row and said so
 * @param agree of those who are done, who agree to be seen though they are few
 */
public record Turnout(int invited, int begun, int done, int agree) {}
