/** Verifies offline, with a JDK and nothing else, that what was handed over is what was saved. */
@NullMarked
package org.homeward.verifier;

import org.jspecify.annotations.NullMarked;
