/** What the node publishes, told to those who look for data: the catalogue. */
@NullMarked
package org.relais.directory.catalog;

import org.jspecify.annotations.NullMarked;
