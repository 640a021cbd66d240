/** How JPA keeps profiles, versions and changes. */
@NullMarked
package org.relais.directory.profile.store;

import org.jspecify.annotations.NullMarked;
