/** Sends the messages of webhooks over HTTP. */
@NullMarked
package org.relais.directory.webhook.client;

import org.jspecify.annotations.NullMarked;
