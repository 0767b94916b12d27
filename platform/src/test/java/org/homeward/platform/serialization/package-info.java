/** The stored form of every message, tried out. */
@NullMarked
package org.homeward.platform.serialization;

import org.jspecify.annotations.NullMarked;
