/** How the operator has a feed validated. */
@NullMarked
package org.relais.directory.validation.rest;

import org.jspecify.annotations.NullMarked;
