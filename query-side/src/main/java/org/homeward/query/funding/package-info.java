/** What the read side knows of agreements and their money: facts as of any position, and where every agreement stands now. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
