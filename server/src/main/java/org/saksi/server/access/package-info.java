/** Who may do what, and how much of it: users, sessions, tokens, requests that come from another site, limits. */
@NullMarked
package org.saksi.server.access;

import org.jspecify.annotations.NullMarked;
