/** Scores of trees and names against gold ones, on given tokens and from raw text. Never needed at run time. */
@NullMarked
package org.saksi.training.score;

import org.jspecify.annotations.NullMarked;
