/** What agreements, entitlements and shared costs allow; pure functions without a clock or a framework. */
@NullMarked
package org.homeward.command.funding.rules;

import org.jspecify.annotations.NullMarked;
