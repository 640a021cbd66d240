/** Anybody's feed read and judged by the standards, each finding with what to do about it. */
@NullMarked
package org.relais.directory.validation;

import org.jspecify.annotations.NullMarked;
