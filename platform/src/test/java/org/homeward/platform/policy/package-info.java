/** What policies guarantee. */
@NullMarked
package org.homeward.platform.policy;

import org.jspecify.annotations.NullMarked;
