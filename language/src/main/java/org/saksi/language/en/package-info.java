/**
 * English: segmentation, contractions and inflection.
 */
@NullMarked
package org.saksi.language.en;

import org.jspecify.annotations.NullMarked;
