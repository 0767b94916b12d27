@NullMarked
package org.homeward.command.shelter;

import org.jspecify.annotations.NullMarked;
