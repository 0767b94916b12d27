/** What becomes overdue about a reading in an emergency. */
@NullMarked
package org.homeward.command.security.policy;

import org.jspecify.annotations.NullMarked;
