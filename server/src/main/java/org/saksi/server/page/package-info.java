/** The analyst's pages: what is shown, in which words, and how it is drawn. */
@NullMarked
package org.saksi.server.page;

import org.jspecify.annotations.NullMarked;
