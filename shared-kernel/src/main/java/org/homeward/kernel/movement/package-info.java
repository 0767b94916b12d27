/** Flights and their manifests: what can be asked, what has happened. */
@NullMarked
package org.homeward.kernel.movement;

import org.jspecify.annotations.NullMarked;
