package org.saksi.training.corpora;

/**
 * How a name corpus lays out its lines.
 *
 * @param separator what stands between columns
 * @param token number of the column of the token, from 0
 * @param label number of the first column of labels
 * @param nested whether all columns from there hold labels, of which the longest names count
 * @param comments whether lines that start with a hash are comments
 */
record NameColumns(String separator, int token, int label, boolean nested, boolean comments) {
    static final NameColumns IDNER = new NameColumns(" ", 0, 2, false, false);
    static final NameColumns TWO = new NameColumns("\t", 0, 1, false, false);
    static final NameColumns UNER = new NameColumns("\t", 1, 2, false, true);
    static final NameColumns NESTED = new NameColumns("\t| +(?=[OBI](?:-|$))", 0, 1, true, false);
}
