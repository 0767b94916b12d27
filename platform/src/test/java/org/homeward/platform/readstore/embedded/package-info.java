/** The embedded server, asked through the driver of the real one. */
@NullMarked
package org.homeward.platform.readstore.embedded;

import org.jspecify.annotations.NullMarked;
