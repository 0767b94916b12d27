/** Words. */
@NullMarked
package org.homeward.console.words;

import org.jspecify.annotations.NullMarked;
