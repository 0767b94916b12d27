/** Shelter, its services, stock and incidents: what can be asked, what has happened. */
@NullMarked
package org.homeward.kernel.shelter;

import org.jspecify.annotations.NullMarked;
