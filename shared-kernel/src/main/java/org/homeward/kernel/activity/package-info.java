/** Trainings and workshops: what can be asked, what has happened. */
@NullMarked
package org.homeward.kernel.activity;

import org.jspecify.annotations.NullMarked;
