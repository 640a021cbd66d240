/** The open index: one writer that commits whole steps, many readers that answer from the last one. */
@NullMarked
package org.relais.search.lucene;

import org.jspecify.annotations.NullMarked;
