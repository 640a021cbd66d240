/** The public entries as a data set on disk, and the fence through which anybody may query it. */
@NullMarked
package org.relais.ontology.rdf.sparql;

import org.jspecify.annotations.NullMarked;
