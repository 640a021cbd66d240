/** How JPA keeps the diary. */
@NullMarked
package org.relais.directory.audit.store;

import org.jspecify.annotations.NullMarked;
