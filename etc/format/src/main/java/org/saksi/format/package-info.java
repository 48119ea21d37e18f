/** The build's own check of the layout of Java sources; no part of the product. */
@NullMarked
package org.saksi.format;

import org.jspecify.annotations.NullMarked;
