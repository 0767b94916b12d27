/** Charts. */
@NullMarked
package org.homeward.console.chart;

import org.jspecify.annotations.NullMarked;
