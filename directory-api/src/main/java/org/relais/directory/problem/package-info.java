/** The one catalogue of errors; their words stand in the message files. */
@NullMarked
package org.relais.directory.problem;

import org.jspecify.annotations.NullMarked;
