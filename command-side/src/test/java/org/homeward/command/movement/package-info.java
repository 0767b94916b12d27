/** A movement and its manifest. */
@NullMarked
package org.homeward.command.movement;

import org.jspecify.annotations.NullMarked;
