/**
 * Indonesian: segmentation, clitics, and affixes whose voice is kept rather than stemmed away.
 */
@NullMarked
package org.saksi.language.id;

import org.jspecify.annotations.NullMarked;
