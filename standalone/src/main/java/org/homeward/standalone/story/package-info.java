/**
 * The Tripoli programme of July 2006 to March 2010 as a plan: what staff asked of the system on each day, made from a
 * start number alone.
 */
@NullMarked
package org.homeward.standalone.story;

import org.jspecify.annotations.NullMarked;
