/** The erasure of persons: asked for by one officer, carried out by another, for ever. */
@NullMarked
package org.homeward.command.privacy;

import org.jspecify.annotations.NullMarked;
