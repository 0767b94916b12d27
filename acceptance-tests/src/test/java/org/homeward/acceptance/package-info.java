/** The promises of the product, kept by nothing but HTTP and a browser. */
@NullMarked
package org.homeward.acceptance;

import org.jspecify.annotations.NullMarked;
