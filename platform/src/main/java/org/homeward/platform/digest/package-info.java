/** Short texts that stand for much. */
@NullMarked
package org.homeward.platform.digest;

import org.jspecify.annotations.NullMarked;
