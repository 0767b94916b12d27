/** SQLite files that many threads write to through one writer. */
@NullMarked
package org.homeward.platform.sqlite;

import org.jspecify.annotations.NullMarked;
