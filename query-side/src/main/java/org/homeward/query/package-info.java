/** The read side: projections, queries, reports and audit. */
@NullMarked
package org.homeward.query;

import org.jspecify.annotations.NullMarked;
