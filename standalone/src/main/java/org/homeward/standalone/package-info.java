/** One process with embedded stores: the default way to run. */
@NullMarked
package org.homeward.standalone;

import org.jspecify.annotations.NullMarked;
