/** What digests stand for. */
@NullMarked
package org.homeward.platform.digest;

import org.jspecify.annotations.NullMarked;
