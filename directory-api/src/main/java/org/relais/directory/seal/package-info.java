/** The only room with cryptography. */
@NullMarked
package org.relais.directory.seal;

import org.jspecify.annotations.NullMarked;
