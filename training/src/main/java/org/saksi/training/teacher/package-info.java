/**
 * The teacher: multilingual BERT with heads trained on the treebanks and name corpora, which labels sentences for the
 * small models that ship; never needed at run time.
 */
@NullMarked
package org.saksi.training.teacher;

import org.jspecify.annotations.NullMarked;
