/**
 * The agenda: what is to be done on a day unless something happens before. It is a projection of events and can be
 * rebuilt; only what was tried is kept apart. A deadline is a class {@code When..Then..} with {@link
 * org.homeward.platform.agenda.OnAgenda} that says which events put a command on the agenda and which take it off.
 */
@NullMarked
package org.homeward.platform.agenda;

import org.jspecify.annotations.NullMarked;
