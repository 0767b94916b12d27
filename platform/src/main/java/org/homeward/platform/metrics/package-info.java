/** What a process tells of itself to those who operate it: metrics and traces, in which there is nobody's name. */
@NullMarked
package org.homeward.platform.metrics;

import org.jspecify.annotations.NullMarked;
