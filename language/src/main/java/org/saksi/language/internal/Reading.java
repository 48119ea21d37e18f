package org.saksi.language.internal;

import org.saksi.language.Morphology;
import org.saksi.language.Upos;

/** What a grammar says about one word in its sentence. */
public record Reading(Upos upos, Morphology morphology) {}
