/**
 * The saksi command: reads its arguments, drives the library and writes the contract's files.
 * Data goes to standard output, everything else to standard error.
 */
@NullMarked
package org.saksi.cli;

import org.jspecify.annotations.NullMarked;
