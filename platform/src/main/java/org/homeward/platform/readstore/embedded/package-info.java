/**
 * A server of the Mongo protocol in this process that keeps documents in one file in the order of their ids: what is
 * asked by id, by a range of ids or in the order of ids costs what it returns, everything else reads the collection.
 */
@NullMarked
package org.homeward.platform.readstore.embedded;

import org.jspecify.annotations.NullMarked;
