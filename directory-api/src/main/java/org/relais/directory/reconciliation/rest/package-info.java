/** The Reconciliation API, version 0.2, as OpenRefine and others speak it. */
@NullMarked
package org.relais.directory.reconciliation.rest;

import org.jspecify.annotations.NullMarked;
