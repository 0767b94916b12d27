/** The record of what is done for the upkeep of the system. */
@NullMarked
package org.homeward.platform.upkeep;

import org.jspecify.annotations.NullMarked;
