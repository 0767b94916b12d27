/** What is answered about shelters. */
@NullMarked
package org.homeward.query.shelter;

import org.jspecify.annotations.NullMarked;
