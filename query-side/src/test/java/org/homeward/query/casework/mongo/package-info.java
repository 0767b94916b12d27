/** Figures counted from events through the real read store. */
@NullMarked
package org.homeward.query.casework.mongo;

import org.jspecify.annotations.NullMarked;
