/** The REST API under {@code /api/v1}. */
@NullMarked
package org.saksi.server.api;

import org.jspecify.annotations.NullMarked;
