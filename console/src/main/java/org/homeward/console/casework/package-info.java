/** Cases: the list with its live search, one case with its journey and timeline, and every next step as a form. */
@NullMarked
package org.homeward.console.casework;

import org.jspecify.annotations.NullMarked;
