/** How JPA keeps what the node must remember of itself. */
@NullMarked
package org.relais.directory.settings.store;

import org.jspecify.annotations.NullMarked;
