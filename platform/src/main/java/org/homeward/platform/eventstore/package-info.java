/** Where events are kept when Homeward runs in one process. */
@NullMarked
package org.homeward.platform.eventstore;

import org.jspecify.annotations.NullMarked;
