/** What a shelter does when something has happened to a case. */
@NullMarked
package org.homeward.command.shelter.policy;

import org.jspecify.annotations.NullMarked;
