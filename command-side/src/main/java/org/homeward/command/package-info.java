/** The write side: rules decide, aggregates pass messages, policies react. */
@NullMarked
package org.homeward.command;

import org.jspecify.annotations.NullMarked;
