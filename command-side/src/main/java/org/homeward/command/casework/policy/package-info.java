/** What a case learns when something has happened elsewhere. */
@NullMarked
package org.homeward.command.casework.policy;

import org.jspecify.annotations.NullMarked;
