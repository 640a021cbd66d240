/** Webhooks in a relational database. */
@NullMarked
package org.relais.directory.webhook.store;

import org.jspecify.annotations.NullMarked;
