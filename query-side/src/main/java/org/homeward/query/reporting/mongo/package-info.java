/** The facts of reporting in the read store. */
@NullMarked
package org.homeward.query.reporting.mongo;

import org.jspecify.annotations.NullMarked;
