/** Agreements with donors: places, money and ceilings, and what may be recorded about them. */
@NullMarked
package org.homeward.console.funding;

import org.jspecify.annotations.NullMarked;
