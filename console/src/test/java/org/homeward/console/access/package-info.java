@NullMarked
package org.homeward.console.access;

import org.jspecify.annotations.NullMarked;
