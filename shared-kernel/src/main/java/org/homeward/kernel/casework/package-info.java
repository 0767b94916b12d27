/** One person's file from enquiry to closure: what can be asked, what has happened. */
@NullMarked
package org.homeward.kernel.casework;

import org.jspecify.annotations.NullMarked;
