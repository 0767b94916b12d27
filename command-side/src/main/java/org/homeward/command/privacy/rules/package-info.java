/** The rules of erasure. */
@NullMarked
package org.homeward.command.privacy.rules;

import org.jspecify.annotations.NullMarked;
