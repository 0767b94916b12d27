/** Exact money: minor units, currencies, rates with provenance, and splits that always add up. */
@NullMarked
package org.homeward.kernel.money;

import org.jspecify.annotations.NullMarked;
