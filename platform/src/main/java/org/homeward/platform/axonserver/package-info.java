/** The event store when it is Axon Server, which several processes share. */
@NullMarked
package org.homeward.platform.axonserver;

import org.jspecify.annotations.NullMarked;
