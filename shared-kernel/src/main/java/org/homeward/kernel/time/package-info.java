/** The programme's calendar. */
@NullMarked
package org.homeward.kernel.time;

import org.jspecify.annotations.NullMarked;
