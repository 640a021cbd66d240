/** How JPA keeps requests and their answers. */
@NullMarked
package org.relais.directory.idempotency.store;

import org.jspecify.annotations.NullMarked;
