/** Keys, seals and search, tried out. */
@NullMarked
package org.homeward.platform.privacy;

import org.jspecify.annotations.NullMarked;
