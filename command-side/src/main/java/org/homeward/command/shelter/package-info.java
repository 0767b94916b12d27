/** Shelters, their stock, services and incidents on the command side. */
@NullMarked
package org.homeward.command.shelter;

import org.jspecify.annotations.NullMarked;
