/** The one catalogue of errors and the one way they reach people. */
@NullMarked
package org.relais.directory.problem;

import org.jspecify.annotations.NullMarked;
