/** Chores an operator does while the node is stopped: keys, backups. */
@NullMarked
package org.relais.directory.upkeep;

import org.jspecify.annotations.NullMarked;
