/** Spreadsheets matched against the directory: which entry a name and what is known of it mean. */
@NullMarked
package org.relais.directory.reconciliation;

import org.jspecify.annotations.NullMarked;
