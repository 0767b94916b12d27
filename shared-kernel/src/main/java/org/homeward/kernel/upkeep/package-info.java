/** The upkeep of the system: read models that are made again, and events that could not be worked on. */
@NullMarked
package org.homeward.kernel.upkeep;

import org.jspecify.annotations.NullMarked;
