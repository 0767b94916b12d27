/** Reports for donors through the real read store. */
@NullMarked
package org.homeward.query.reporting.mongo;

import org.jspecify.annotations.NullMarked;
