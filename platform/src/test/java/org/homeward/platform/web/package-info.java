@NullMarked
package org.homeward.platform.web;

import org.jspecify.annotations.NullMarked;
