package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a phrase to the entity it refers to. */
final class CastPhrases {
  private static final int WIDTH = 14;

  private CastPhrases() {}

  /** The first word of the noun phrase that ends in this noun: its modifiers before it. */
  static int leftEdge(Cast cast, int noun) {
    int first = noun;
    int start = Math.max(cast.sentence(noun).first(), noun - WIDTH);
    while (first > start) {
      int word = first - 1;
      int head = cast.syntax.head(word);
      String lower = cast.lower(word);
      boolean governed = head > word && head <= noun;
      boolean possessive = Cast.isPossessive(lower) && first <= noun;
      boolean mark = !cast.layout.word(word).isWordLike() && !possessive && !lower.equals("-");
      if (mark
          || !(governed || possessive)
          || cast.syntax.hasLabel(word, "cc", "prep", "mark", "nsubj", "preconj")
          || cast.syntax.isVerb(word) && cast.syntax.hasLabel(word, "root", "ccomp", "conj")) {
        Optional<Cast.Link> inner = cast.link(word).filter(l -> l.phrase().end() > word + 1);
        if (inner.isEmpty() || mark) {
          break;
        }
      }
      first = word;
    }
    while (first < noun
        && (Cast.isPossessive(cast.lower(first)) || cast.lower(first).equals("and"))) {
      first++;
    }
    return first;
  }

  /**
   * The word a phrase refers by: its syntactic head, or the name of the person in apposition or
   * under a title beside it.
   */
  static Optional<Integer> head(Cast cast, Phrase phrase) {
    Optional<Integer> under = underTitle(cast, phrase);
    if (under.isPresent()) {
      return under;
    }
    Optional<Integer> whole = whole(cast, phrase);
    if (whole.isPresent()) {
      return whole;
    }
    int head = cast.syntax.headOf(phrase);
    if (cast.link(head).isPresent() && covers(cast, phrase, head)) {
      Entity entity = cast.link(head).get().entity();
      if (entity.kind() == Entity.Kind.PERSON || !isModifier(cast, head, phrase)) {
        return Optional.of(head);
      }
    }
    for (int word : cast.syntax.childrenBy(head, "appos", "compound", "nmod")) {
      if (phrase.contains(word) && isPerson(cast, word) && word > head) {
        return Optional.of(word);
      }
    }
    int end = core(cast, phrase);
    if (end > phrase.first() && isPerson(cast, end - 1)) {
      return Optional.of(end - 1);
    }
    return cast.link(head).isPresent() && cast.syntax.isNoun(head)
        ? Optional.of(head)
        : cast.link(end - 1).isPresent() && !isModifier(cast, end - 1, phrase)
            ? Optional.of(end - 1)
            : Optional.empty();
  }

  /** The last word of a noun phrase that is one mention as a whole, whatever names stand in it. */
  private static Optional<Integer> whole(Cast cast, Phrase phrase) {
    int first = phrase.first() + (Cast.isArticle(cast.lower(phrase.first())) ? 1 : 0);
    for (int last : List.of(phrase.last(), core(cast, phrase) - 1)) {
      boolean covered =
          last > phrase.first()
              && cast.link(last)
                  .filter(l -> l.form() == Mention.Form.NOMINAL)
                  .filter(l -> l.phrase().first() <= first && l.phrase().last() == last)
                  .isPresent();
      if (covered) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** The name whose title opens the phrase, or that follows an opening role noun and a comma. */
  private static Optional<Integer> underTitle(Cast cast, Phrase phrase) {
    boolean comma = false;
    for (int word = phrase.first(); word < phrase.end(); word++) {
      if (isPerson(cast, word)) {
        int first = cast.link(word).get().phrase().first();
        boolean titled = cast.title(first).filter(t -> t.first() <= phrase.first() + 1).isPresent();
        boolean apposed =
            comma
                && cast.lower(first - 1).equals(",")
                && cast.roles
                    .find(cast.syntax.lemma(cast.syntax.headOf(phrase)))
                    .filter(r -> r.kind() == RoleNouns.Kind.PERSON)
                    .isPresent();
        if (titled || apposed) {
          return Optional.of(word);
        }
        if (word == first && comma) {
          return Optional.empty();
        }
      }
      comma |= cast.lower(word).equals(",");
    }
    return Optional.empty();
  }

  private static boolean covers(Cast cast, Phrase phrase, int word) {
    return cast.link(word).get().phrase().overlaps(phrase);
  }

  private static boolean isModifier(Cast cast, int word, Phrase phrase) {
    Cast.Link link = cast.link(word).get();
    return link.form() == Mention.Form.NAME
        && link.phrase().end() < phrase.end()
        && cast.syntax.isNoun(link.phrase().end())
        && cast.syntax.pos(word).startsWith("JJ");
  }

  static boolean isPerson(Cast cast, int word) {
    return cast.link(word)
        .filter(l -> l.form() == Mention.Form.NAME && l.entity().kind() == Entity.Kind.PERSON)
        .isPresent();
  }

  /** The end of the phrase's first run without comma, relative clause or preposition. */
  static int core(Cast cast, Phrase phrase) {
    for (int word = phrase.first(); word < phrase.end(); word++) {
      boolean cut =
          cast.lower(word).equals(",")
              || cast.lower(word).equals("(")
              || cast.syntax.pos(word).startsWith("W")
              || cast.syntax.pos(word).equals("IN")
                  && word > phrase.first()
                  && !cast.lower(word).equals("of")
                  && !cast.isName(word)
                  && titleEnds(cast, word, phrase);
      if (cut && word > phrase.first()) {
        return word;
      }
    }
    return phrase.end();
  }

  /** A preposition inside a title before a name does not end the run. */
  private static boolean titleEnds(Cast cast, int word, Phrase phrase) {
    return !(word + 1 < phrase.end()
        && cast.layout.word(word + 1).isCapitalized()
        && isPerson(cast, phrase.last()));
  }

  /** The entity of a phrase, made new where there is none. */
  static Entity resolve(Cast cast, CastNominals nominals, Phrase phrase) {
    Optional<Entity> several = several(cast, nominals, phrase);
    if (several.isPresent()) {
      return several.get();
    }
    Optional<Integer> head = head(cast, phrase);
    if (head.isPresent()) {
      return cast.link(head.get()).get().entity();
    }
    return nominals.describe(phrase);
  }

  /** "The European Union and NATO", "EU, NATO": a group of what is coordinated. */
  private static Optional<Entity> several(Cast cast, CastNominals nominals, Phrase phrase) {
    List<Phrase> parts = parts(cast, phrase);
    if (parts.size() < 2) {
      return Optional.empty();
    }
    List<Entity> members = new ArrayList<>();
    for (Phrase part : parts) {
      members.add(resolve(cast, nominals, part));
    }
    Entity group = cast.group(members);
    if (group.kind() == Entity.Kind.GROUP) {
      cast.link(
          phrase, group, Mention.Form.NOMINAL, Mention.Use.LITERAL, "coordination in the text");
    }
    return Optional.of(group);
  }

  /** The coordinated parts of a phrase; the phrase alone where nothing is coordinated. */
  static List<Phrase> parts(Cast cast, Phrase phrase) {
    List<Integer> cuts = new ArrayList<>();
    int last = phrase.first();
    for (int word = phrase.first() + 1; word + 1 < phrase.end(); word++) {
      String lower = cast.lower(word);
      boolean joint =
          lower.equals("and")
              || lower.equals("&")
              || lower.equals("well") && cast.lower(word - 1).equals("as")
              || lower.equals("along") && cast.lower(word + 1).equals("with");
      if (joint && joins(cast, phrase, last, word)) {
        cuts.add(word);
        last = word + 1;
      } else if (lower.equals(",") && listComma(cast, phrase, last, word)) {
        cuts.add(word);
        last = word + 1;
      }
    }
    if (cuts.isEmpty()) {
      return List.of(phrase);
    }
    List<Phrase> parts = new ArrayList<>();
    int first = phrase.first();
    cuts.add(phrase.end());
    for (int cut : cuts) {
      int from = first;
      int end = cut;
      while (from < end && isJoint(cast.lower(from))) {
        from++;
      }
      while (end > from && isJoint(cast.lower(end - 1))) {
        end--;
      }
      if (from < end) {
        parts.add(new Phrase(from, end));
      }
      first = cut + 1;
    }
    return parts;
  }

  private static boolean isJoint(String lower) {
    return lower.equals(",")
        || lower.equals("as")
        || lower.equals("well")
        || lower.equals("and")
        || lower.equals("with")
        || lower.equals("both")
        || lower.equals("along");
  }

  /** Whether a joint coordinates two noun phrases of their own. */
  private static boolean joins(Cast cast, Phrase phrase, int from, int word) {
    if (cast.link(word).filter(l -> l.form() == Mention.Form.NAME).isPresent()) {
      return false;
    }
    int left = word - 1;
    while (left > from && isJoint(cast.lower(left))) {
      left--;
    }
    int right = word + 1;
    while (right < phrase.last() && isJoint(cast.lower(right))) {
      right++;
    }
    boolean nameLeft = cast.isName(left) && !cast.syntax.pos(left).startsWith("JJ");
    boolean nounLeft = cast.syntax.isNoun(left);
    boolean rightNoun = nounAhead(cast, right, phrase.end());
    boolean nounsHead = cast.syntax.hasLabel(left, "compound", "nmod", "poss");
    boolean top = deep(cast, phrase, from, word);
    return (nameLeft || nounLeft) && rightNoun && !(nounsHead && !nameLeft) && !top;
  }

  /** Whether the joint stands inside a prepositional phrase, a relative clause or a title. */
  private static boolean deep(Cast cast, Phrase phrase, int from, int word) {
    for (int w = from; w < word; w++) {
      String pos = cast.syntax.pos(w);
      boolean prep =
          pos.equals("IN") && w > phrase.first() && !cast.isName(w) && !cast.lower(w).equals("as");
      if (prep || pos.startsWith("W") || cast.syntax.isVerb(w) && pos.equals("VBD")) {
        return true;
      }
    }
    boolean personLast = isPerson(cast, core(cast, phrase) - 1);
    return personLast && !cast.isName(word - 1);
  }

  private static boolean nounAhead(Cast cast, int word, int end) {
    for (int w = word; w < end && w < word + 8; w++) {
      if (cast.syntax.isNoun(w) || cast.isName(w)) {
        return true;
      }
      if (cast.syntax.isVerb(w) && !cast.syntax.pos(w).equals("VBN")) {
        return false;
      }
    }
    return false;
  }

  /** "EU, NATO" and "A, B and C": a comma between names of the same sort. */
  private static boolean listComma(Cast cast, Phrase phrase, int from, int word) {
    Optional<Cast.Link> left = cast.link(word - 1);
    Optional<Cast.Link> right = cast.link(word + 1);
    if (right.isEmpty() && Cast.isArticle(cast.lower(word + 1)) && word + 2 < phrase.end()) {
      right = cast.link(word + 2);
    }
    if (left.isEmpty() || right.isEmpty() || deep(cast, phrase, from, word)) {
      return false;
    }
    Cast.Link a = left.get();
    Cast.Link b = right.get();
    boolean names = a.form() == Mention.Form.NAME && b.form() == Mention.Form.NAME;
    boolean alike =
        a.entity().kind() == b.entity().kind()
            || a.entity().kind() == Entity.Kind.ORGANIZATION
                && b.entity().kind() == Entity.Kind.COUNTRY
            || a.entity().kind() == Entity.Kind.COUNTRY
                && b.entity().kind() == Entity.Kind.ORGANIZATION;
    int after = b.phrase().end();
    boolean ends =
        after >= phrase.end() || cast.lower(after).equals(",") || cast.lower(after).equals("and");
    return names
        && alike
        && ends
        && a.entity() != b.entity()
        && a.entity().kind() != Entity.Kind.PLACE;
  }
}
