/** Emergencies in the read store. */
@NullMarked
package org.homeward.query.security.mongo;

import org.jspecify.annotations.NullMarked;
