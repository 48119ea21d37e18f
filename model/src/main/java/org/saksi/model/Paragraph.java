package org.saksi.model;

/**
 * One paragraph of an article's stored text with its place on the page.
 *
 * @param span the paragraph without its line break
 * @param origin where it stood on the page
 */
public record Paragraph(Span span, Origin origin) {}
