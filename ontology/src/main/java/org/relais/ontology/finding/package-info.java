/** What is wrong with a record: where, how serious, in which words. */
@NullMarked
package org.relais.ontology.finding;

import org.jspecify.annotations.NullMarked;
