@NullMarked
package org.homeward.command;

import org.jspecify.annotations.NullMarked;
