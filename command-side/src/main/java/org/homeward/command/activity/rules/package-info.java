/** Trainings and workshops. */
@NullMarked
package org.homeward.command.activity.rules;

import org.jspecify.annotations.NullMarked;
