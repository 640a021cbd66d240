/** The only room with Jena: profiles and concepts as RDF, and back. */
@NullMarked
package org.relais.ontology.rdf;

import org.jspecify.annotations.NullMarked;
