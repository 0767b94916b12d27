/** Charts as SVG text made on the server: no script, the colours of the page, and a table that says the same. */
@NullMarked
package org.homeward.console.chart;

import org.jspecify.annotations.NullMarked;
