/** Agreements, entitlements and shared costs: who decides, and how the decisions follow from one another. */
@NullMarked
package org.homeward.command.funding;

import org.jspecify.annotations.NullMarked;
