/** The case facts in the read store. */
@NullMarked
package org.homeward.query.casework.mongo;

import org.jspecify.annotations.NullMarked;
