/** Measures every path of Homeward beside the same work done by others, and by the disk. */
@NullMarked
package org.homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
