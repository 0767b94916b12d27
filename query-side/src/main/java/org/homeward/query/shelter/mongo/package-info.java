/** Shelters in the read store. */
@NullMarked
package org.homeward.query.shelter.mongo;

import org.jspecify.annotations.NullMarked;
