/** What the read side knows of shelters: their boards, their waiting lists and how full they were on each day. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.query.shelter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
