package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a place name stands for: the place itself ("in Yerevan"), its government ("Baku demands"),
 * or a modifier ("a Baku newspaper"). A capital that acts is a mention of its country.
 *
 * <p>Known failures: a team or a newspaper called by its town alone; "from" and "to" with a country
 * that may be place or government.
 */
final class CastUses {
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "into",
          "across",
          "inside",
          "outside",
          "throughout",
          "within",
          "around",
          "over",
          "toward",
          "towards",
          "from",
          "off",
          "above",
          "beyond",
          "onto",
          "via",
          "through",
          "along",
          "under",
          "on");
  private static final Set<String> PLACES =
      Set.of(
          "city",
          "town",
          "village",
          "capital",
          "coast",
          "border",
          "part",
          "parts",
          "territory",
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "region",
          "province",
          "outskirts",
          "center",
          "centre",
          "island",
          "peninsula",
          "area",
          "mainland",
          "airspace",
          "waters",
          "shores",
          "soil",
          "streets",
          "suburb",
          "suburbs",
          "invasion",
          "occupation",
          "visit",
          "trip",
          "miles",
          "kilometers",
          "kilometres",
          "rest",
          "edge",
          "neighborhood",
          "district",
          "countryside",
          "port",
          "state",
          "shore",
          "sky",
          "skies",
          "land",
          "prison",
          "jail",
          "camp",
          "base",
          "contact",
          "line",
          "front",
          "country",
          "attack",
          "shooting",
          "bombing",
          "blast",
          "explosion",
          "protest",
          "massacre",
          "siege",
          "war",
          "conflict",
          "crisis",
          "issue",
          "battle",
          "clash",
          "raid",
          "summit",
          "riot",
          "earthquake",
          "fire",
          "hospital",
          "neighbourhood",
          "street",
          "map",
          "tip",
          "side",
          "airport",
          "heart",
          "sea",
          "home");
  private static final Set<String> GOING =
      Set.of(
          "visit",
          "enter",
          "leave",
          "reach",
          "invade",
          "hit",
          "strike",
          "tour",
          "flee",
          "cross",
          "occupy",
          "shell",
          "bomb",
          "pound",
          "capture",
          "seize",
          "retake",
          "liberate",
          "threaten",
          "target",
          "rule",
          "govern",
          "inhabit",
          "rock",
          "sweep",
          "overfly",
          "miss",
          "attack",
          "defend",
          "surround");

  /** What bears the name of its town without being there: "a Halmora newspaper". */
  private static final Set<String> NAMED_AFTER =
      Set.of(
          """
          newspaper paper magazine daily weekly radio television channel broadcaster outlet
          correspondent reporter edition team club side player coach fan company firm maker
          native film song band wine dialect accent style plan agreement accord treaty deal
          protocol declaration convention pact process formula model principle"""
              .split("\\s+"));

  private static final Set<String> TERRITORIES =
      Set.of(
          "GUM", "PRI", "VIR", "ASM", "MNP", "BMU", "CYM", "VGB", "TCA", "MSR", "AIA", "FLK", "GIB",
          "SHN", "GGY", "JEY", "IMN", "FRO", "GRL", "ALA", "ABW", "CUW", "SXM", "BES", "GLP", "MTQ",
          "GUF", "REU", "MYT", "NCL", "PYF", "WLF", "SPM", "BLM", "MAF", "HKG", "MAC", "NIU", "COK",
          "ATA");

  private final Cast cast;

  private CastUses(Cast cast) {
    this.cast = cast;
  }

  static void find(Cast cast) {
    CastUses uses = new CastUses(cast);
    for (Cast.Link link : List.copyOf(cast.links())) {
      Entity.Kind kind = link.entity().kind();
      boolean toponym = kind == Entity.Kind.COUNTRY || kind == Entity.Kind.PLACE;
      if (toponym && link.use() == Mention.Use.LITERAL) {
        uses.settle(link);
      }
    }
  }

  private void settle(Cast.Link link) {
    boolean country = link.entity().kind() == Entity.Kind.COUNTRY;
    Optional<Gazetteer.Country> capital =
        country ? Optional.empty() : cast.gazetteer.capital(cast.known(link.entity()).toponym);
    Mention.Use use = use(link, country, capital.isPresent());
    if (use == Mention.Use.ACTOR && capital.isPresent()) {
      cast.change(link, cast.country(capital.get()), use, "capital for its government");
    } else if (use == Mention.Use.ACTOR && country || use == Mention.Use.MODIFIER) {
      cast.change(link, link.entity(), use, link.how());
    }
  }

  private Mention.Use use(Cast.Link link, boolean country, boolean capital) {
    int head = cast.syntax.headOf(link.phrase());
    int governor = cast.syntax.head(head);
    String label = cast.syntax.label(head);
    boolean acts = country && !isTerritory(link) || capital;
    if (dateline(link)) {
      return Mention.Use.LITERAL;
    }
    if (cast.syntax.hasLabel(head, "compound", "nmod") && governor >= link.phrase().end()) {
      boolean there = !acts && !NAMED_AFTER.contains(cast.syntax.lemma(governor));
      return there || isPlace(governor) ? Mention.Use.LITERAL : Mention.Use.MODIFIER;
    }
    if (label.equals("poss") && governor >= 0) {
      boolean place =
          isPlace(governor)
              || cast.link(governor)
                  .filter(l -> l.entity().kind() == Entity.Kind.PLACE)
                  .isPresent();
      return place || !acts
          ? Mention.Use.LITERAL
          : cast.roles.find(cast.syntax.lemma(governor)).isPresent()
              ? Mention.Use.MODIFIER
              : Mention.Use.ACTOR;
    }
    if (!acts) {
      return Mention.Use.LITERAL;
    }
    if (label.equals("conj") && governor >= 0 && cast.link(governor).isPresent()) {
      return cast.link(governor).get().use();
    }
    if (label.equals("pobj") && governor >= 0) {
      return afterPreposition(governor, country);
    }
    if (label.equals("dobj") && governor >= 0) {
      return GOING.contains(cast.syntax.lemma(governor)) ? Mention.Use.LITERAL : Mention.Use.ACTOR;
    }
    return switch (label) {
      case "nsubj", "nsubjpass", "vocative", "dative", "agent", "conj", "root", "attr" ->
          capital && label.equals("root") ? Mention.Use.LITERAL : Mention.Use.ACTOR;
      default -> Mention.Use.LITERAL;
    };
  }

  private Mention.Use afterPreposition(int preposition, boolean country) {
    String word = cast.lower(preposition);
    int noun = cast.syntax.head(preposition);
    String before = noun >= 0 ? cast.syntax.lemma(noun) : "";
    if (word.equals("of") || word.equals("to") || word.equals("for")) {
      boolean place =
          noun >= 0 && isPlace(noun)
              || word.equals("to") && noun >= 0 && cast.syntax.isVerb(noun) && isMotion(before);
      boolean role = noun >= 0 && cast.roles.find(before).isPresent();
      return place
          ? Mention.Use.LITERAL
          : role ? Mention.Use.MODIFIER : country ? Mention.Use.ACTOR : Mention.Use.LITERAL;
    }
    if (word.equals("on")) {
      return Mention.Use.ACTOR;
    }
    if (word.equals("as") || word.equals("like")) {
      return Mention.Use.LITERAL;
    }
    return WHERE.contains(word) ? Mention.Use.LITERAL : Mention.Use.ACTOR;
  }

  private boolean isPlace(int noun) {
    return PLACES.contains(cast.lower(noun)) || PLACES.contains(cast.syntax.lemma(noun));
  }

  /** A territory that belongs to a state stands for the place, not for a government. */
  private boolean isTerritory(Cast.Link link) {
    return cast.known(link.entity())
        .country
        .filter(c -> TERRITORIES.contains(c.iso3()))
        .isPresent();
  }

  private static boolean isMotion(String verb) {
    return Set.of(
            "go",
            "travel",
            "fly",
            "come",
            "return",
            "flee",
            "move",
            "arrive",
            "deploy",
            "send",
            "bring",
            "head",
            "transport",
            "evacuate",
            "march",
            "drive",
            "deport",
            "sail")
        .contains(verb);
  }

  /** "CAIRO -- ", "SEOUL (Agency) -": a place in capitals that opens a paragraph. */
  private boolean dateline(Cast.Link link) {
    int first = link.phrase().first();
    int end = link.phrase().end();
    int opens = cast.layout.firstWord(cast.layout.paragraphOf(first));
    if (first - opens > 6 || end >= cast.layout.words().size()) {
      return false;
    }
    for (int word = end; word < Math.min(end + 10, cast.layout.words().size()); word++) {
      String form = cast.lower(word);
      if (form.equals("--")
          || form.equals("\u2014")
          || form.equals("\u2013")
          || form.equals("-") && cast.layout.spaceBefore(word)) {
        return true;
      }
      if (form.equals("(") && word == end) {
        return true;
      }
    }
    return false;
  }
}
