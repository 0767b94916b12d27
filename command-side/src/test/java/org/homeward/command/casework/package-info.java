@NullMarked
package org.homeward.command.casework;

import org.jspecify.annotations.NullMarked;
