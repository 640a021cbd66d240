/** Questions answered through the index, and the index kept in step with the change log. */
@NullMarked
package org.relais.directory.lookup;

import org.jspecify.annotations.NullMarked;
