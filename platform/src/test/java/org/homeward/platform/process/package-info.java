/** Process state on real files. */
@NullMarked
package org.homeward.platform.process;

import org.jspecify.annotations.NullMarked;
