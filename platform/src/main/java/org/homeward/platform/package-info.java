/** The technique that both sides share. */
@NullMarked
package org.homeward.platform;

import org.jspecify.annotations.NullMarked;
