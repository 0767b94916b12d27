/** What happens when features react to each other, on real stores. */
@NullMarked
package org.homeward.command.flow;

import org.jspecify.annotations.NullMarked;
