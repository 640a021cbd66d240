/** Every setting, read once and checked at start. */
@NullMarked
package org.relais.directory.settings;

import org.jspecify.annotations.NullMarked;
