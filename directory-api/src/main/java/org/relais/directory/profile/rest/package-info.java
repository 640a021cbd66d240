/** The editing form over HTTP. */
@NullMarked
package org.relais.directory.profile.rest;

import org.jspecify.annotations.NullMarked;
