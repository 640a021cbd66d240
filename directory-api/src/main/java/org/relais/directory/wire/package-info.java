/** Manners all resources share: negotiation, paging, links, ETags, languages, writers. */
@NullMarked
package org.relais.directory.wire;

import org.jspecify.annotations.NullMarked;
