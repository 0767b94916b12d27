/** The borders of the query side. */
@NullMarked
package org.homeward.query;

import org.jspecify.annotations.NullMarked;
