/** The register of refusals in the read store. */
@NullMarked
package org.homeward.query.audit.mongo;

import org.jspecify.annotations.NullMarked;
