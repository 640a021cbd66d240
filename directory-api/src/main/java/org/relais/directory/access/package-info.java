/** Who is asking and what they may do. */
@NullMarked
package org.relais.directory.access;

import org.jspecify.annotations.NullMarked;
