/** The one door through which a profile is written, its versions and the change log. */
@NullMarked
package org.relais.directory.profile;

import org.jspecify.annotations.NullMarked;
