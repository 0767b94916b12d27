/** The readings of personal data in the read store. */
@NullMarked
package org.homeward.query.privacy.mongo;

import org.jspecify.annotations.NullMarked;
