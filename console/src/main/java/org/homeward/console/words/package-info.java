/** How the console says things: texts from message files, dates, numbers, money and countries in the user's language. */
@NullMarked
package org.homeward.console.words;

import org.jspecify.annotations.NullMarked;
