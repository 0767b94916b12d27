/** Shelters: the board of beds that follows what happens, the waiting list, and what may be recorded about a bed. */
@NullMarked
package org.homeward.console.shelter;

import org.jspecify.annotations.NullMarked;
