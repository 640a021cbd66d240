/** An application of one ready answer. */
package org.relais.directory.bench.ceiling;
