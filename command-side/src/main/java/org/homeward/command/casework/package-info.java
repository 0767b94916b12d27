/** One person's case from enquiry to closure. */
@NullMarked
package org.homeward.command.casework;

import org.jspecify.annotations.NullMarked;
