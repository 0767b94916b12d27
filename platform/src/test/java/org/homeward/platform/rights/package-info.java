/** Tests of the history of rights. */
@NullMarked
package org.homeward.platform.rights;

import org.jspecify.annotations.NullMarked;
