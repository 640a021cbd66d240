/** A view as it is told in HSDS JSON: organizations, services, places, taxonomies, professionals, pages. */
@NullMarked
package org.relais.ontology.outward;

import org.jspecify.annotations.NullMarked;
