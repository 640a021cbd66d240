/** What this node promises programs: its OpenAPI document, and how it words what goes wrong. */
@NullMarked
package org.relais.directory.contract;

import org.jspecify.annotations.NullMarked;
