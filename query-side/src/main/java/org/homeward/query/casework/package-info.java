/** What the read side knows of cases: the facts behind the programme's figures. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
