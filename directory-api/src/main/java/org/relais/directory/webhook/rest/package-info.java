/** Where the operator keeps the webhooks. */
@NullMarked
package org.relais.directory.webhook.rest;

import org.jspecify.annotations.NullMarked;
