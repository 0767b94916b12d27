/** Streams over HTTP on which API clients hear that a document of the read side has moved on. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
