/** Imports: records of others, repaired, checked and published. */
@NullMarked
package org.relais.directory.curation;

import org.jspecify.annotations.NullMarked;
