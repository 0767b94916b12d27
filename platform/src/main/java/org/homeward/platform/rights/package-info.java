/** The history of users' rights among the events. */
@NullMarked
package org.homeward.platform.rights;

import org.jspecify.annotations.NullMarked;
