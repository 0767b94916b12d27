/** What several stores of a MongoDB server have in common. */
@NullMarked
package org.homeward.platform.mongo;

import org.jspecify.annotations.NullMarked;
