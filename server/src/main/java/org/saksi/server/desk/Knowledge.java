package org.saksi.server.desk;

import org.saksi.Saksi;
import org.saksi.coder.RuleSet;
import org.saksi.model.Manifest;
import org.saksi.resolver.Actors;

/**
 * What this program codes with, by which it says why something is coded as it is.
 *
 * @param saksi codes
 * @param rules its rules
 * @param actors its knowledge of actors
 * @param versions versions of all that
 */
public record Knowledge(Saksi saksi, RuleSet rules, Actors actors, Manifest.Versions versions) {
    /** The coder of some rules and actors. */
    public static Knowledge of(RuleSet rules, Actors actors) {
        Saksi saksi = Saksi.with(rules, actors);
        return new Knowledge(saksi, rules, actors, saksi.versions());
    }

    /** What is shipped. */
    public static Knowledge shipped() {
        return of(RuleSet.shipped(), Actors.shipped());
    }
}
