/** A programme made up for looking at the pages: the same on every day. */
@NullMarked
package org.homeward.console.sample;

import org.jspecify.annotations.NullMarked;
