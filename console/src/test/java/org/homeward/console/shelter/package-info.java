/** Boards that follow what happens. */
@NullMarked
package org.homeward.console.shelter;

import org.jspecify.annotations.NullMarked;
