/** The read store against real files, with kills, repetitions and rebuilds. */
@NullMarked
package org.homeward.platform.readstore;

import org.jspecify.annotations.NullMarked;
