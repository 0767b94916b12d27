/** The same work as it is done with Axon by the book: a programme on its defaults, and on its stock engines. */
@NullMarked
package org.homeward.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
