/** Who acts, in which role, for which office and purpose. */
@NullMarked
package org.homeward.kernel.security;

import org.jspecify.annotations.NullMarked;
