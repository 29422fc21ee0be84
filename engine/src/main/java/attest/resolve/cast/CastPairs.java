package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs: "both leaders" and "the two sides" are the last two of their kind that were named, or the
 * pair that was meant before.
 */
final class CastPairs {
  private static final Set<String> PAIR = Set.of("both", "two", "neither", "either");
  private static final Set<String> HUMAN =
      Set.of(
          "leader",
          "man",
          "president",
          "minister",
          "diplomat",
          "official",
          "general",
          "woman",
          "politician",
          "rival",
          "premier",
          "envoy");
  private static final Set<String> STATES =
      Set.of(
          "country",
          "nation",
          "side",
          "party",
          "neighbor",
          "neighbour",
          "state",
          "government",
          "capital",
          "foe",
          "republic",
          "power");
  private static final Set<String> BODIES =
      Set.of(
          "body",
          "organization",
          "organisation",
          "institution",
          "agency",
          "bloc",
          "group",
          "alliance",
          "union",
          "force",
          "army");

  /** How many pairs meant before are remembered. */
  private static final int PAIRS = 8;

  private final Cast cast;
  private final List<Entity> pairs = new ArrayList<>();

  CastPairs(Cast cast) {
    this.cast = cast;
  }

  /** Whether a word may open a pair. */
  static boolean opens(String lower) {
    return PAIR.contains(lower);
  }

  /** The last two countries, persons or bodies joined by "and" in the sentences before. */
  Optional<Entity> coordination(int word) {
    int index = cast.sentence(word).index();
    int from = cast.layout.sentences().get(Math.max(0, index - 2)).first();
    for (int w = word - 2; w > Math.max(from, word - 150); w--) {
      if (cast.lower(w).equals("and") && cast.isName(w - 1)) {
        int right = w + 1;
        if (Cast.isArticle(cast.lower(right))) {
          right++;
        }
        if (right < word && cast.isName(right)) {
          Entity a = cast.link(w - 1).get().entity();
          Entity b = cast.link(right).get().entity();
          if (a != b && a.kind() == b.kind() && a.kind() != Entity.Kind.PLACE) {
            return Optional.of(cast.group(List.of(a, b)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The pair of such members that "both", "neither" or "the two" meant last. */
  private Optional<Entity> pairBefore(Set<Entity.Kind> kinds) {
    for (int i = pairs.size() - 1; i >= Math.max(0, pairs.size() - PAIRS); i--) {
      if (pairs.get(i).members().stream().allMatch(m -> kinds.contains(m.kind()))) {
        return Optional.of(pairs.get(i));
      }
    }
    return Optional.empty();
  }

  /** The two of a kind that were the subjects of the sentence before; nobody where not just two. */
  private List<Entity> subjects(Sentence here, Set<Entity.Kind> kinds) {
    List<Entity> members = new ArrayList<>();
    if (here.index() > 0) {
      Sentence before = cast.layout.sentences().get(here.index() - 1);
      for (int w = before.first(); w < before.end(); w++) {
        if (cast.isName(w)
            && cast.syntax.hasLabel(w, "nsubj", "nsubjpass")
            && kinds.contains(cast.link(w).get().entity().kind())
            && !members.contains(cast.link(w).get().entity())) {
          members.add(cast.link(w).get().entity());
        }
      }
    }
    return members.size() == 2 ? members : new ArrayList<>();
  }

  /** "Both leaders", "the two sides", "neither body". */
  void find(int word) {
    Sentence sentence = cast.sentence(word);
    int noun = word + 1;
    if (noun < sentence.end() && Cast.isArticle(cast.lower(noun))) {
      noun++;
    }
    while (noun < sentence.end()
        && noun < word + 4
        && cast.syntax.pos(noun).startsWith("JJ")
        && cast.link(noun).isEmpty()) {
      noun++;
    }
    boolean two = cast.lower(word).equals("two");
    boolean definite =
        word > sentence.first() && Set.of("the", "these", "those").contains(cast.lower(word - 1));
    if (two && !definite || noun >= sentence.end() || !cast.syntax.isNoun(noun)) {
      return;
    }
    String lemma = cast.syntax.lemma(noun);
    Set<Entity.Kind> kinds =
        HUMAN.contains(lemma)
            ? Set.of(Entity.Kind.PERSON)
            : STATES.contains(lemma)
                ? Set.of(Entity.Kind.COUNTRY)
                : BODIES.contains(lemma)
                    ? Set.of(Entity.Kind.ORGANIZATION, Entity.Kind.FORCE)
                    : Set.of();
    if (kinds.isEmpty()) {
      return;
    }
    int first = two || Cast.isArticle(cast.lower(Math.max(0, word - 1))) ? word - 1 : word;
    List<Entity> members = subjects(sentence, kinds);
    int from = cast.layout.sentences().get(Math.max(0, sentence.index() - 6)).first();
    for (int w = word - 1; w >= Math.max(from, word - 300) && members.size() < 2; w--) {
      Optional<Cast.Link> link = cast.link(w);
      if (link.isPresent()
          && link.get().form() == Mention.Form.NAME
          && kinds.contains(link.get().entity().kind())
          && link.get().use() != Mention.Use.MODIFIER
          && !members.contains(link.get().entity())) {
        members.add(0, link.get().entity());
      }
    }
    Phrase phrase = new Phrase(Math.max(first, sentence.first()), noun + 1);
    Optional<Entity> before = two ? pairBefore(kinds) : Optional.empty();
    if (before.isPresent()) {
      cast.link(
          phrase, before.get(), Mention.Form.NOMINAL, Mention.Use.LITERAL, "the pair meant before");
    } else if (members.size() == 2) {
      pairs.add(cast.group(members));
      cast.link(
          phrase,
          cast.group(members),
          Mention.Form.NOMINAL,
          Mention.Use.LITERAL,
          "last two of that kind named before");
    }
  }
}
