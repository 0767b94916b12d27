/**
 * The state of running processes that no replay brings back: who has read the events how far, which reactions failed,
 * which deadlines were tried. It lies in a file of its own, apart from events and read models.
 */
@NullMarked
package org.homeward.platform.process;

import org.jspecify.annotations.NullMarked;
