/** A view as it is told in HSDS JSON, vCard and CSV: organizations, services, places, taxonomies, professionals. */
@NullMarked
package org.relais.ontology.outward;

import org.jspecify.annotations.NullMarked;
