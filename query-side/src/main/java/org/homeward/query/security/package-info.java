/** Who has read what in an emergency, and who has looked at it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
