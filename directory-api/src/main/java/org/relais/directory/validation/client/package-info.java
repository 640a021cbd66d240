/** How documents of others are fetched. */
@NullMarked
package org.relais.directory.validation.client;

import org.jspecify.annotations.NullMarked;
