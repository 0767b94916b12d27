/** Who acts, and what each role may send, ask and read. */
@NullMarked
package org.homeward.platform.security;

import org.jspecify.annotations.NullMarked;
