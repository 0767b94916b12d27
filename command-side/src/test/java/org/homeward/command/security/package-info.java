/** The rules of reading in an emergency. */
@NullMarked
package org.homeward.command.security;

import org.jspecify.annotations.NullMarked;
