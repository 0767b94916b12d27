/** The upkeep of read models: making them again, and events that a projection could not take. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
