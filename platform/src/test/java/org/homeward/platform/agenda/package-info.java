/** What the agenda guarantees. */
@NullMarked
package org.homeward.platform.agenda;

import org.jspecify.annotations.NullMarked;
