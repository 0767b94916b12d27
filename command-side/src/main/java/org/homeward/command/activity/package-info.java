/** Trainings and workshops on the command side. */
@NullMarked
package org.homeward.command.activity;

import org.jspecify.annotations.NullMarked;
