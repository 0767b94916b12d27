/** What every page has: who is signed in, language and theme, navigation, headers, error pages. */
@NullMarked
package org.homeward.console.shell;

import org.jspecify.annotations.NullMarked;
