/** Trainings and workshops. */
@NullMarked
package org.homeward.command.activity;

import org.jspecify.annotations.NullMarked;
