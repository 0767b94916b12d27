/** How the sides ask each other: commands and queries with who asks and why, and every answer there can be. */
@NullMarked
package org.homeward.platform.messaging;

import org.jspecify.annotations.NullMarked;
