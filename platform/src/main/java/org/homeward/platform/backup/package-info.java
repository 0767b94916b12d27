/** Copies of a data folder that can be taken while it is in use, and that are proved before they are used. */
@NullMarked
package org.homeward.platform.backup;

import org.jspecify.annotations.NullMarked;
