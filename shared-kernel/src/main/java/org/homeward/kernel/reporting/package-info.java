/** Reports for donors: which there are, for which period, and what they say. */
@NullMarked
package org.homeward.kernel.reporting;

import org.jspecify.annotations.NullMarked;
