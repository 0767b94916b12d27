/** Where agreements stand, as pure functions. */
@NullMarked
package org.homeward.query.funding;

import org.jspecify.annotations.NullMarked;
