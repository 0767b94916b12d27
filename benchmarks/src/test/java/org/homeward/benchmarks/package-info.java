/** The tests of how figures are told. */
@NullMarked
package org.homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
