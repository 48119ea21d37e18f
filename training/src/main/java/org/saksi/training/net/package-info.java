/**
 * Neural networks for trees, tags and names, trained in plain Java so that the same data and seed give the same bits on
 * any machine.
 */
@NullMarked
package org.saksi.training.net;

import org.jspecify.annotations.NullMarked;
