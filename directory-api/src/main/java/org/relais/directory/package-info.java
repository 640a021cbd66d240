/** The front hall: starts the node, wires its rooms, tells its health. */
@NullMarked
package org.relais.directory;

import org.jspecify.annotations.NullMarked;
