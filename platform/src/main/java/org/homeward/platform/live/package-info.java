/**
 * Live updates: what follows a document of the read side, in this process or another, and the streams of server-sent
 * events on which browsers and API clients hear of it. They carry id and position and nothing else.
 */
@NullMarked
package org.homeward.platform.live;

import org.jspecify.annotations.NullMarked;
