/** What listeners hear, how many there may be, and that a stopping process lets them go. */
@NullMarked
package org.homeward.platform.live;

import org.jspecify.annotations.NullMarked;
