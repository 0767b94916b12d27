/** What the Axon wiring guarantees. */
@NullMarked
package org.homeward.platform.axon;

import org.jspecify.annotations.NullMarked;
