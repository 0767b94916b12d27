/** The web console; it speaks only messages of the kernel. */
@NullMarked
package org.homeward.console;

import org.jspecify.annotations.NullMarked;
