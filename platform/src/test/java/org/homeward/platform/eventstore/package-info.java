@NullMarked
package org.homeward.platform.eventstore;

import org.jspecify.annotations.NullMarked;
