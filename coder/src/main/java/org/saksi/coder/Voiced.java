package org.saksi.coder;

import org.saksi.model.Attribution;

/**
 * One link of an attribution chain before resolution.
 *
 * @param speaker who speaks
 * @param kind how the words stand in the text
 * @param cue the word that marks it
 */
public record Voiced(Phrase speaker, Attribution.Kind kind, String cue) {}
