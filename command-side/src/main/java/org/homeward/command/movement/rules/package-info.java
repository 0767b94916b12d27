/** A movement and its manifest. */
@NullMarked
package org.homeward.command.movement.rules;

import org.jspecify.annotations.NullMarked;
