/** How each language is cut into words, stems and stop words, and what countries and languages are called. */
@NullMarked
package org.relais.search.analysis;

import org.jspecify.annotations.NullMarked;
