/** Who has read personal values in an emergency, and the review by somebody else. */
@NullMarked
package org.homeward.console.emergency;

import org.jspecify.annotations.NullMarked;
