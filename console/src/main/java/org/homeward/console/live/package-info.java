/** The streams on which an open page hears that what it shows has moved on. */
@NullMarked
package org.homeward.console.live;

import org.jspecify.annotations.NullMarked;
