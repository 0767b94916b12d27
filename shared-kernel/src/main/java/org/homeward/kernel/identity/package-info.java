/** Typed identifiers: a prefix says what is meant, a UUID says which one; none carries personal data. */
@NullMarked
package org.homeward.kernel.identity;

import org.jspecify.annotations.NullMarked;
