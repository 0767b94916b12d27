/** What the read side knows of shelters: their boards, their waiting lists and how full they were on each day. */
@NullMarked
package org.homeward.query.shelter;

import org.jspecify.annotations.NullMarked;
