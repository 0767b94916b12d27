/** The pages as a browser gets them, from a server that runs, with answers made up. */
@NullMarked
package org.homeward.console;

import org.jspecify.annotations.NullMarked;
