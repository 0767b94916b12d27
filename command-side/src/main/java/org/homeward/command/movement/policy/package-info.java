/** Who leaves a manifest and whom a movement must bring along, when something has happened to a case. */
@NullMarked
package org.homeward.command.movement.policy;

import org.jspecify.annotations.NullMarked;
