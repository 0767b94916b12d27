/** Shelters against a real read store. */
@NullMarked
package org.homeward.query.shelter.mongo;

import org.jspecify.annotations.NullMarked;
