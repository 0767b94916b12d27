/** Tests of playing a story. */
@NullMarked
package org.homeward.standalone.demo;

import org.jspecify.annotations.NullMarked;
