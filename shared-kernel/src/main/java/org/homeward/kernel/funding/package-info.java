/** Agreements, entitlements and expenditure: what can be asked, what has happened. */
@NullMarked
package org.homeward.kernel.funding;

import org.jspecify.annotations.NullMarked;
