/** What may be kept, logged and told of a fault. */
@NullMarked
package org.homeward.platform.fault;

import org.jspecify.annotations.NullMarked;
