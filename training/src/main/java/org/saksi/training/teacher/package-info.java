/**
 * What the teacher and the students know of words from elsewhere: the vectors of multilingual BERT, in their sentences and
 * by themselves; never needed at run time.
 */
@NullMarked
package org.saksi.training.teacher;

import org.jspecify.annotations.NullMarked;
