/** What leaves this node in bulk: the change feed. */
@NullMarked
package org.relais.directory.feed;

import org.jspecify.annotations.NullMarked;
