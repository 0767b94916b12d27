/** What is said of a fault, and what is not. */
@NullMarked
package org.homeward.platform.fault;

import org.jspecify.annotations.NullMarked;
