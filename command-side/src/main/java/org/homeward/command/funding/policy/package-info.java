/** What agreements, entitlements and shared costs do when something has happened elsewhere. */
@NullMarked
package org.homeward.command.funding.policy;

import org.jspecify.annotations.NullMarked;
