/** The append-only diary of deeds. */
@NullMarked
package org.relais.directory.audit;

import org.jspecify.annotations.NullMarked;
