/**
 * HTTP as all processes speak it: commands read from JSON by one binder ({@link org.homeward.platform.web.CommandForm}
 * describes what a command asks for), answers, and problem details with stable codes.
 */
@NullMarked
package org.homeward.platform.web;

import org.jspecify.annotations.NullMarked;
