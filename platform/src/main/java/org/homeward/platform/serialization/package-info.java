/**
 * How messages are stored and sent: under names of ours, as JSON of one fixed form, with personal values sealed.
 *
 * <p>{@link org.homeward.platform.serialization.KernelJson} is the form of the kernel's values everywhere, in stores and
 * over HTTP; {@link org.homeward.platform.serialization.MessageSerializer} adds names and sealing for Axon.
 */
@NullMarked
package org.homeward.platform.serialization;

import org.jspecify.annotations.NullMarked;
