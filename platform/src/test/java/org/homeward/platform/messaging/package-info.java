/** What messages between the sides guarantee. */
@NullMarked
package org.homeward.platform.messaging;

import org.jspecify.annotations.NullMarked;
