package attest.resolve.cast;

import attest.read.Name;
import attest.resolve.cast.NameCandidates.Candidate;
import attest.text.Phrase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which names of a report are places whatever the reader took single mentions for. Every mention
 * gives evidence: what the reader called it, the words beside it, the lists; the whole report
 * decides. One name is then one thing throughout.
 */
final class Toponyms {
  private static final Set<String> WHERE =
      Set.of("in", "near", "at", "outside", "inside", "around", "above", "throughout", "across");
  private static final Set<String> ALIAS = Set.of("as", "called", "named", "dubbed");

  /** Nouns of places that also stand after names of persons: "the Johnson plant". */
  private static final Set<String> WEAK =
      Set.of("state", "mine", "way", "place", "pass", "plant", "drive", "field", "court", "camp");

  /** For and against a place. */
  private static final class Evidence {
    int place;
    int other;
    boolean settled;
  }

  private final Cast cast;
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  /** Every name of the report once. */
  private final Set<String> names = new HashSet<>();

  Toponyms(Cast cast, List<Candidate> candidates) {
    this.cast = cast;
    for (Candidate each : candidates) {
      if (each.kind() == Name.Kind.PERSON && each.phrase().size() > 1) {
        if (cast.gazetteer.known(cast.text(each.phrase())).isEmpty()) {
          surnames.add(cast.lower(each.phrase().last()));
          surnames.add(cast.lower(each.phrase().first()));
        }
      }
    }
    candidates.forEach(this::weigh);
    candidates.forEach(each -> names.add(cast.text(each.phrase())));
  }

  /** Whether the report uses this name for a place. */
  boolean isPlace(String name) {
    Evidence found = evidence.get(Cast.fold(name));
    return found != null && (found.settled || found.place > found.other);
  }

  /**
   * Whether a country's name is here that of another country's region, as Georgia or Niger: the
   * report names more places of that region than of the country or, where it names none of either,
   * two more regions of that other country.
   */
  boolean isRegion(String name, Gazetteer.Country country) {
    for (Gazetteer.Site region : cast.gazetteer.known(name)) {
      if (!region.feature().equals("ADM1") || region.country().equals(country.iso3())) {
        continue;
      }
      int there = 0;
      int here = 0;
      int regions = 0;
      for (String each : names) {
        if (each.equals(name)) {
          continue;
        }
        List<Gazetteer.Site> sites = cast.gazetteer.known(each);
        there += sites.stream().anyMatch(s -> within(s, region)) ? 1 : 0;
        here += sites.stream().anyMatch(s -> s.country().equals(country.iso3())) ? 1 : 0;
        regions +=
            sites.stream()
                    .anyMatch(
                        s -> s.feature().equals("ADM1") && s.country().equals(region.country()))
                ? 1
                : 0;
      }
      if (there > here || here == 0 && regions > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(Gazetteer.Site site, Gazetteer.Site region) {
    return site.country().equals(region.country())
        && site.admin1().equals(region.admin1())
        && !site.feature().equals("ADM1");
  }

  private void weigh(Candidate candidate) {
    Phrase phrase = candidate.phrase();
    Evidence found = evidence.computeIfAbsent(Cast.fold(cast.text(phrase)), key -> new Evidence());
    switch (candidate.kind()) {
      case GPE, LOC, FAC -> found.place += 2;
      case PERSON, ORG, NORP -> found.other += 2;
      default -> {}
    }
    found.settled |= ofSettlement(phrase) || dateline(phrase);
    found.place += listed(phrase) + where(phrase);
    found.other += person(phrase);
  }

  /** "The village of X". */
  private boolean ofSettlement(Phrase phrase) {
    int first = phrase.first();
    return first > 1
        && cast.lower(first - 1).equals("of")
        && NameNouns.SETTLEMENTS.contains(cast.syntax.lemma(first - 2));
  }

  private boolean dateline(Phrase phrase) {
    boolean opens =
        cast.layout.opensParagraph(phrase.first())
            || cast.sentence(phrase.first()).first() == phrase.first();
    return opens && Dateline.follows(cast, phrase);
  }

  private int listed(Phrase phrase) {
    List<Gazetteer.Site> sites = cast.gazetteer.known(cast.text(phrase));
    if (sites.stream().anyMatch(s -> s.isCapital() || s.people() == Gazetteer.EVERYBODY)) {
      return 3;
    }
    return sites.stream().anyMatch(s -> s.people() >= 300_000) ? 1 : 0;
  }

  /** "In X", "the X checkpoint", "the valley, known as X". */
  private int where(Phrase phrase) {
    int sum = 0;
    int first = phrase.first();
    int end = phrase.end();
    boolean before = first > cast.sentence(first).first();
    if (before && WHERE.contains(cast.lower(first - 1))) {
      sum += 3;
    } else if (before && cast.lower(first - 1).equals("from")) {
      sum += 2;
    }
    if (end < cast.sentence(first).end()
        && cast.syntax.isNoun(end)
        && NameNouns.PLACE_NOUNS.contains(cast.lower(end))
        && !WEAK.contains(cast.lower(end))) {
      sum += 2;
    }
    int head = cast.syntax.headOf(phrase);
    for (int step = 0; step < 3 && cast.syntax.hasLabel(head, "conj"); step++) {
      head = cast.syntax.head(head);
    }
    int governor = head < 0 ? -1 : cast.syntax.head(head);
    return sum + (governor >= 0 && alias(governor) || second(phrase) ? 3 : 0);
  }

  /** "The valley is called A by some and X by others". */
  private boolean second(Phrase phrase) {
    int start = Math.max(cast.sentence(phrase.first()).first(), phrase.first() - 12);
    boolean by =
        phrase.end() < cast.sentence(phrase.first()).end() && cast.lower(phrase.end()).equals("by");
    for (int word = phrase.first() - 1; by && word >= start; word--) {
      if (cast.syntax.isVerb(word) && alias(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands under this word names a place noun: "the valley is called". */
  private boolean alias(int governor) {
    if (!ALIAS.contains(cast.lower(governor))) {
      return false;
    }
    int verb = cast.lower(governor).equals("as") ? cast.syntax.head(governor) : governor;
    if (verb < 0) {
      return false;
    }
    int subject = cast.syntax.child(verb, "nsubjpass", "nsubj");
    int noun = subject >= 0 ? subject : cast.syntax.head(verb);
    return noun >= 0 && NameNouns.PLACE_NOUNS.contains(cast.syntax.lemma(noun));
  }

  /** A title before it, a first name that opens it, a full name in the report that ends so. */
  private int person(Phrase phrase) {
    int sum = 0;
    int first = phrase.first();
    if (first > cast.sentence(first).first() && titled(first)) {
      sum += 6;
    }
    Optional<RoleNouns.Gender> gender = cast.roles.gender(cast.layout.word(first).form());
    sum += phrase.size() > 1 && gender.isPresent() ? 4 : 0;
    return sum + (phrase.size() == 1 && surnames.contains(cast.lower(first)) ? 4 : 0);
  }

  /** Whether one person's title stands straight before this word. */
  boolean titled(int name) {
    if (name == cast.sentence(name).first() || cast.link(name - 1).isPresent()) {
      return false;
    }
    String lower = cast.lower(name - 1);
    return CastPersons.isHonorific(lower)
        || cast.roles.find(lower).filter(r -> r.kind() == RoleNouns.Kind.PERSON).isPresent();
  }
}
