/** Concepts, their labels in many languages, and their order. */
@NullMarked
package org.relais.ontology.skos;

import org.jspecify.annotations.NullMarked;
