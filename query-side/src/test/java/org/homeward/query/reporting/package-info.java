/** Reports for donors as pure functions. */
@NullMarked
package org.homeward.query.reporting;

import org.jspecify.annotations.NullMarked;
