/** From a view to what is indexed of it: its texts, tags, places and the summary a hit shows. */
@NullMarked
package org.relais.search.document;

import org.jspecify.annotations.NullMarked;
