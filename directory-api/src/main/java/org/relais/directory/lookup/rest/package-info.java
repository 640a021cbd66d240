/** Searching and reading over HTTP. */
@NullMarked
package org.relais.directory.lookup.rest;

import org.jspecify.annotations.NullMarked;
