/**
 * The read store and the engine that keeps it: a {@link org.homeward.platform.readstore.Projector} turns events into
 * {@link org.homeward.platform.readstore.Write}s, the engine folds and sends them and stores its position beside them.
 */
@NullMarked
package org.homeward.platform.readstore;

import org.jspecify.annotations.NullMarked;
