@NullMarked
package org.homeward.kernel.privacy;

import org.jspecify.annotations.NullMarked;
