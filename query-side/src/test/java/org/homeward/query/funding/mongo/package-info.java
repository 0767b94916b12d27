/** Agreements and their money through the real read store. */
@NullMarked
package org.homeward.query.funding.mongo;

import org.jspecify.annotations.NullMarked;
