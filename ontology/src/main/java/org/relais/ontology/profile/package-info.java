/** Who may see what: the profile, its views, and the one maker of a view. */
@NullMarked
package org.relais.ontology.profile;

import org.jspecify.annotations.NullMarked;
