/**
 * The frame around every view: layout with the rail, sign-in, home, errors, the lists of labs and boards.
 *
 * <p>It knows no feature: the rail and the lists come from {@code @Menu} entries, home from {@code HomeCard} beans, the strips
 * on top from {@code Strip} beans. Nobody uses the shell; its layout applies itself.
 *
 * <p>The order of a {@code @Menu} entry says where it is shown: below 100 in the rail, 100 to 199 among the labs, 200 to 299
 * among the boards.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.shell;
