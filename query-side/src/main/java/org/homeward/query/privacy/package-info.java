/** Who saw personal data of whom, and why. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
