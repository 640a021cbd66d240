/** The contract over HTTP, and the doorstep where every failure is worded. */
@NullMarked
package org.relais.directory.contract.rest;

import org.jspecify.annotations.NullMarked;
