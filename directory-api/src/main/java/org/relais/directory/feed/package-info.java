/** What the directory gives to programs that live on its data. */
@NullMarked
package org.relais.directory.feed;

import org.jspecify.annotations.NullMarked;
