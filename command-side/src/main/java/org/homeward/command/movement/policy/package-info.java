/** Who leaves a manifest when something has happened to a case. */
@NullMarked
package org.homeward.command.movement.policy;

import org.jspecify.annotations.NullMarked;
