package attest.resolve.cast;

import attest.resolve.Actor;
import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Last of all: whose those are of whom the words say nothing ("police", "the court", "villagers",
 * "her father"): of the country of whom they are named with, or of the one the report is set in. No
 * pass before knows of it, and each value says that it was settled so.
 *
 * <p>Known failures: visitors from abroad; experts quoted on a single country that is not theirs.
 */
final class Homes {
  /** What stands for no one country whatever the report is about. */
  private static final Set<String> WORLDWIDE =
      Set.of(
          """
          international global foreign worldwide multinational countries nations states world
          community regional western members un u.n.\
          """
              .split("\\s+"));

  /** What belongs to a country without being one. */
  private static final Set<Entity.Kind> KINDS =
      EnumSet.of(
          Entity.Kind.PERSON,
          Entity.Kind.PEOPLE,
          Entity.Kind.ORGANIZATION,
          Entity.Kind.FORCE,
          Entity.Kind.DOCUMENT);

  /** Whoever they work for need not be of their country. */
  private static final Set<String> LAWYERS =
      Set.of("lawyer", "attorney", "solicitor", "barrister", "counsel");

  /** Nouns for somebody of another side. */
  private static final Set<String> OPPOSITE =
      Set.of(
          "counterpart", "rival", "opponent", "enemy", "foe", "ally", "adversary", "host", "guest");

  /** Experts and the press speak of countries that are not theirs. */
  private static final Set<String> DISTANT = Set.of("EDU", "JRN");

  /** How much of what is named around somebody must lie in one country. */
  private static final double HALF = 0.5;

  private static final double MOST = 0.6;

  /** So many mentions are asked about their surroundings. */
  private static final int SOME = 3;

  private final Cast cast;
  private final Setting setting;
  private final Culprits culprits;

  private Homes(Cast cast) {
    this.culprits = new Culprits(cast);
    this.cast = cast;
    this.setting = new Setting(cast);
  }

  static void find(Cast cast) {
    Homes homes = new Homes(cast);
    Map<Entity, List<Cast.Link>> links = new LinkedHashMap<>();
    for (Cast.Link link : cast.links()) {
      links.computeIfAbsent(link.entity(), e -> new ArrayList<>()).add(link);
    }
    links.forEach(homes::civilian);
    links.forEach(homes::culprit);
    links.forEach(homes::home);
  }

  /** "Ada Morel, 43,", "17-year-old Ivo Lund of Halmora": somebody of whom only that is said. */
  private void civilian(Entity entity, List<Cast.Link> links) {
    boolean open =
        entity.kind() == Entity.Kind.PERSON
            && entity.titles().isEmpty()
            && entity.actor().map(Actor::sector).orElse(List.of()).isEmpty()
            && entity.affiliation().stream().allMatch(e -> e.kind() == Entity.Kind.PLACE);
    if (open && links.stream().anyMatch(this::isPrivate)) {
      Optional<String> country = entity.actor().flatMap(Actor::country);
      settle(entity, country, List.of("CVL"), "age or home given, and no office");
    }
  }

  /** Unnamed people of whom a crime is told are no civilians. */
  private void culprit(Entity entity, List<Cast.Link> links) {
    boolean open =
        entity.kind() == Entity.Kind.PEOPLE && cast.known(entity).sectors.equals(List.of("CVL"));
    if (open && links.stream().anyMatch(culprits::isCulprit)) {
      Optional<String> country = entity.actor().flatMap(Actor::country);
      settle(entity, country, List.of("CRM"), "a crime is told of them");
    }
  }

  private boolean isPrivate(Cast.Link link) {
    if (link.form() != Mention.Form.NAME) {
      return false;
    }
    int before = link.phrase().first() - 1;
    int after = link.phrase().end();
    int end = cast.sentence(link.phrase().first()).end();
    if (before >= 0 && cast.lower(before).endsWith("-year-old")) {
      return true;
    }
    if (after + 1 < end && Set.of(",", "(").contains(cast.lower(after))) {
      boolean closed =
          after + 2 >= end || Set.of(",", ".", ")", ";").contains(cast.lower(after + 2));
      return closed && cast.lower(after + 1).matches("1?\\d{1,2}");
    }
    return after + 1 < end
        && Set.of("of", "from").contains(cast.lower(after))
        && cast.at(after + 1).filter(e -> e.kind() == Entity.Kind.PLACE).isPresent();
  }

  /**
   * The country of those it is named with, or in which the report is set, where nothing is said.
   */
  private void home(Entity entity, List<Cast.Link> links) {
    if (!KINDS.contains(entity.kind())) {
      return;
    }
    List<String> sectors = entity.actor().map(Actor::sector).orElse(List.of());
    boolean told = entity.actor().flatMap(Actor::country).isPresent();
    if (told
        || sectors.contains("REF")
        || isOfCountries(links.get(0))
        || sectors.contains("PRE")
        || isWorldwide(entity)
        || ofNoCountry(entity)) {
      return;
    }
    List<Cast.Link> first = links.subList(0, Math.min(SOME, links.size()));
    Optional<String> with = first.stream().flatMap(l -> related(l).stream()).findFirst();
    Optional<String> country =
        with.or(
            () ->
                setting.around(
                    first.stream().map(l -> l.phrase().last()).toList(), sectors, share(sectors)));
    if (country.isPresent()) {
      settle(
          entity,
          country,
          sectors,
          with.isPresent() ? "country of whom it is named with" : "where the report is set");
    }
  }

  /** Settles an actor, and adds how to what was said of it before. */
  private static void settle(
      Entity entity, Optional<String> country, List<String> sectors, String how) {
    String before = entity.actor().map(a -> a.how() + "; ").orElse("");
    entity.actor(new Actor(country, sectors, before + how));
  }

  /**
   * How much of what is named around somebody must lie in one country: experts and the press speak
   * of countries that are not theirs.
   */
  private static double share(List<String> sectors) {
    return sectors.stream().anyMatch(DISTANT::contains) ? MOST : HALF;
  }

  /** "Her father", "Tamimi's lawyer", "the Trump administration": the country of that person. */
  private Optional<String> related(Cast.Link link) {
    String noun = cast.syntax.lemma(link.phrase().last());
    boolean lawyer = LAWYERS.contains(noun) || isLawyer(link.entity());
    if (OPPOSITE.contains(noun) || lawyer) {
      return Optional.empty();
    }
    Phrase phrase = link.phrase();
    int start = cast.title(phrase.first()).map(Phrase::first).orElse(phrase.first());
    for (int word = phrase.last() - 1; word >= start; word--) {
      Optional<Entity> other = cast.at(word).filter(e -> e != link.entity());
      Optional<String> country =
          other
              .filter(e -> e.kind() == Entity.Kind.PERSON || e.kind() == Entity.Kind.PEOPLE)
              .flatMap(Entity::actor)
              .flatMap(Actor::country);
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }

  /** "Leaders from three countries": of none of them alone, nor of where the report is set. */
  private boolean isOfCountries(Cast.Link link) {
    for (int prep : cast.syntax.childrenBy(link.phrase().last(), "prep")) {
      int noun = cast.syntax.child(prep, "pobj");
      if (noun >= 0 && Set.of("countries", "nations", "states").contains(cast.lower(noun))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLawyer(Entity entity) {
    return entity.kind() == Entity.Kind.PERSON
        && List.of(cast.known(entity).noun.split(" ")).stream().anyMatch(LAWYERS::contains);
  }

  private static boolean isWorldwide(Entity entity) {
    for (String word : Cast.fold(entity.name()).split(" ")) {
      if (WORLDWIDE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list or a contested place says that it is no one country's. */
  private boolean ofNoCountry(Entity entity) {
    Optional<Bodies.Body> body = cast.known(entity).body;
    return body.filter(b -> b.sectors().stream().noneMatch(Codes.ORGANS::contains)).isPresent()
        || entity.affiliation().stream()
            .anyMatch(e -> e.place().filter(p -> p.contested().isPresent()).isPresent());
  }
}
