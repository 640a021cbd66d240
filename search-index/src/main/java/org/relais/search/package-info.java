/** The front door of finding: questions in, answers out, and an index that is kept in step. */
@NullMarked
package org.relais.search;

import org.jspecify.annotations.NullMarked;
