/** Who is measured: each a process of its own, asked by lines of text. */
@NullMarked
package org.homeward.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
