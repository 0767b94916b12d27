/** The web console: it speaks only messages of the kernel, so it runs in any process. */
@NullMarked
package org.homeward.console;

import org.jspecify.annotations.NullMarked;
