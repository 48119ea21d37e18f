/**
 * Fetches pages, feeds and sitemaps from the open web: only http and https, only public addresses, politely, and within
 * caps on time, bytes, redirects and expansion. Nothing here follows what a page says without checking it anew.
 */
@NullMarked
package org.saksi.reader.fetch;

import org.jspecify.annotations.NullMarked;
