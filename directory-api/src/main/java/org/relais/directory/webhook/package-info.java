/** Tells addresses of others that something has changed, signed and until they have heard it. */
@NullMarked
package org.relais.directory.webhook;

import org.jspecify.annotations.NullMarked;
