/** The funding facts in the read store. */
@NullMarked
package org.homeward.query.funding.mongo;

import org.jspecify.annotations.NullMarked;
