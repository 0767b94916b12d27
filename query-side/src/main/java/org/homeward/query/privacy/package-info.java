/** Who saw personal data of whom, and why. */
@NullMarked
package org.homeward.query.privacy;

import org.jspecify.annotations.NullMarked;
