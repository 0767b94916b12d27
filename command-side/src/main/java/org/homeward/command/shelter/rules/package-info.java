/** The rules of a shelter, its stock, its service log and its incidents: pure functions from command and state to events. */
@NullMarked
package org.homeward.command.shelter.rules;

import org.jspecify.annotations.NullMarked;
