/** From a question to a query: what its words mean, what counts how much, and what must match. */
@NullMarked
package org.relais.search.query;

import org.jspecify.annotations.NullMarked;
