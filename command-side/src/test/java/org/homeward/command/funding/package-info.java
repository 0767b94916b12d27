/** What agreements, entitlements and shared costs allow and refuse, told as sentences. */
@NullMarked
package org.homeward.command.funding;

import org.jspecify.annotations.NullMarked;
