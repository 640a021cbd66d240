/** Partners in a relational database. */
@NullMarked
package org.relais.directory.access.store;

import org.jspecify.annotations.NullMarked;
