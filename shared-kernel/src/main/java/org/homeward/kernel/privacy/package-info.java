/** Personal values and the keys they depend on. */
@NullMarked
package org.homeward.kernel.privacy;

import org.jspecify.annotations.NullMarked;
