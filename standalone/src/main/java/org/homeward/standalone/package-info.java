/** One process with embedded stores, and the scenario player. */
@NullMarked
package org.homeward.standalone;

import org.jspecify.annotations.NullMarked;
