/** How fast the directory finds, and how well, next to others: invented entries, questions about them, clocks. */
package org.relais.directory.bench;
