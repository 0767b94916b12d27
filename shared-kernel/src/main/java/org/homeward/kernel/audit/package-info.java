/** What auditors ask: who did what, when, why and with which authority, and what was refused. */
@NullMarked
package org.homeward.kernel.audit;

import org.jspecify.annotations.NullMarked;
