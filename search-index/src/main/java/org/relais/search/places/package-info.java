/** Where towns lie, and what they are called in any language. */
@NullMarked
package org.relais.search.places;

import org.jspecify.annotations.NullMarked;
