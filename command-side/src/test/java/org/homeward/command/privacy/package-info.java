/** What can be asked about the erasure of a person, and what follows. */
@NullMarked
package org.homeward.command.privacy;

import org.jspecify.annotations.NullMarked;
