/** The catalogue over HTTP. */
@NullMarked
package org.relais.directory.catalog.rest;

import org.jspecify.annotations.NullMarked;
