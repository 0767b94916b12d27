/** Flights and other movements on the command side. */
@NullMarked
package org.homeward.command.movement;

import org.jspecify.annotations.NullMarked;
