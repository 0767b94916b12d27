/** The keys of persons: made with the first personal value, destroyed when the person is erased. */
@NullMarked
package org.homeward.platform.privacy;

import org.jspecify.annotations.NullMarked;
