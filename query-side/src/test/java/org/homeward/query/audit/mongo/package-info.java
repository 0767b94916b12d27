/** The register of refusals through the real read store. */
@NullMarked
package org.homeward.query.audit.mongo;

import org.jspecify.annotations.NullMarked;
