/** The HSDS 3.1 nouns as records, their ids and JSON, and our HSDS profile's additions. */
@NullMarked
package org.relais.ontology.hsds;

import org.jspecify.annotations.NullMarked;
