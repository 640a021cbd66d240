/** The change feed over HTTP. */
@NullMarked
package org.relais.directory.feed.rest;

import org.jspecify.annotations.NullMarked;
