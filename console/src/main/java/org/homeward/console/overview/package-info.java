/** The programme at a glance: people, money, beds and where cases stand. */
@NullMarked
package org.homeward.console.overview;

import org.jspecify.annotations.NullMarked;
