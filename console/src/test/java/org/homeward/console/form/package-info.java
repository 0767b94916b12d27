/** Forms of commands. */
@NullMarked
package org.homeward.console.form;

import org.jspecify.annotations.NullMarked;
