/** What auditors see: what happened to a stream and on whose authority, what was refused, and one hash of everything. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
