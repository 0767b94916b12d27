/** Tests of the story. */
@NullMarked
package org.homeward.standalone.story;

import org.jspecify.annotations.NullMarked;
