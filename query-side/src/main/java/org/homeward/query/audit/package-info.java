/** What auditors see: what happened to a stream and on whose authority, what was refused, and one hash of everything. */
@NullMarked
package org.homeward.query.audit;

import org.jspecify.annotations.NullMarked;
