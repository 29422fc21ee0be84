package attest.read;

import attest.text.Layout;
import java.util.List;

/**
 * What the readers found in one text. Immutable and safe to share.
 *
 * @param layout the text and its words
 * @param syntax part of speech, lemma and dependency of every word
 * @param names names, dates and numbers in order; no two overlap
 * @param attributions attributions in the order of their content
 */
public record Reading(
    Layout layout, Syntax syntax, List<Name> names, List<Attribution> attributions) {
  public Reading {
    names = List.copyOf(names);
    attributions = List.copyOf(attributions);
  }
}
