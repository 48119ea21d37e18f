/**
 * Turns the analysis of a sentence into event mentions: which act, by whom, to whom, said by whom
 * and with what status. The rules are resources; the code here only knows how to apply them and
 * to say why.
 */
@NullMarked
package org.saksi.coder;

import org.jspecify.annotations.NullMarked;
