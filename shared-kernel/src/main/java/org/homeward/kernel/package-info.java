/** All messages of the language in one list. */
@NullMarked
package org.homeward.kernel;

import org.jspecify.annotations.NullMarked;
