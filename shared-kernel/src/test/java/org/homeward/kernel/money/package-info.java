/** What exact money guarantees. */
@NullMarked
package org.homeward.kernel.money;

import org.jspecify.annotations.NullMarked;
