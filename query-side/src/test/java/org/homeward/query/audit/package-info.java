/** Timelines, refusals and the hash of the history. */
@NullMarked
package org.homeward.query.audit;

import org.jspecify.annotations.NullMarked;
