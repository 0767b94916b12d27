/** Plays the story on a running platform: every step is a command of a member of staff, in story time. */
@NullMarked
package org.homeward.standalone.demo;

import org.jspecify.annotations.NullMarked;
