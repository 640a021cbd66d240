/** Imports over HTTP. */
@NullMarked
package org.relais.directory.curation.rest;

import org.jspecify.annotations.NullMarked;
