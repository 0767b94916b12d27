/** The servers that the suites of store operations run on. */
@NullMarked
package org.homeward.platform.mongo;

import org.jspecify.annotations.NullMarked;
