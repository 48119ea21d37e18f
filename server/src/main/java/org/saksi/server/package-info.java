/** The server of a dataset: start-up, what stands before every answer, and what it tells of itself. */
@NullMarked
package org.saksi.server;

import org.jspecify.annotations.NullMarked;
