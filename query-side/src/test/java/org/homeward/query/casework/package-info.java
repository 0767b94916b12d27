/** What is answered about cases. */
@NullMarked
package org.homeward.query.casework;

import org.jspecify.annotations.NullMarked;
