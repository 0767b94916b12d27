/** Who may do what, tested. */
@NullMarked
package org.homeward.platform.security;

import org.jspecify.annotations.NullMarked;
