/** Connections and their statements on real files. */
@NullMarked
package org.homeward.platform.sqlite;

import org.jspecify.annotations.NullMarked;
