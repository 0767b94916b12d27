/** Reading in an emergency: whoever breaks the glass sees at once, and is looked at by somebody else. */
@NullMarked
package org.homeward.command.security;

import org.jspecify.annotations.NullMarked;
