/** The rules of one person's case: pure functions from command and state to events. */
@NullMarked
package org.homeward.command.casework.rules;

import org.jspecify.annotations.NullMarked;
