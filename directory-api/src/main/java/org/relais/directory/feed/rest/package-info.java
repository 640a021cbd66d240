/** How HTTP gives the data of the directory to programs. */
@NullMarked
package org.relais.directory.feed.rest;

import org.jspecify.annotations.NullMarked;
