/** Who saw what, on a real read store. */
@NullMarked
package org.homeward.query.privacy.mongo;

import org.jspecify.annotations.NullMarked;
