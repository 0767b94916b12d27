/** What can be asked, what has happened, what is refused: the shapes every feature's messages have. */
@NullMarked
package org.homeward.kernel.message;

import org.jspecify.annotations.NullMarked;
