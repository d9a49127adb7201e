/**
 * Copies of all data: at night, before a migration, when somebody asks; and back again. Here because whoever answers for
 * people's data answers for its copies too. Not here: what the data means.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.backup;
