@NullMarked
package org.homeward.standalone;

import org.jspecify.annotations.NullMarked;
