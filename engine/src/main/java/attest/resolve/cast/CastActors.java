package attest.resolve.cast;

import attest.resolve.Actor;
import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Country and PLOVER sector of entities: from lists, from titles and role nouns, and from the
 * bodies and countries they belong to. What none of these tells stays open; nothing is taken from
 * the outlet's country, nor from the country that a map gives a contested place.
 */
final class CastActors {
  /** Sectors of who has no present post. */
  private static final Set<String> PRIVATE = Set.of("CRM", "OPP", "CVL", "SOC", "REF");

  private static final int OFTEN = 3;

  private static final String TABLE = "table of offices and persons, ";

  /** "J." between a first name and a surname. */
  private static final Pattern INITIALS = Pattern.compile("(?: \\p{Lu}\\.)+ ");

  private final Cast cast;

  /** Who is being settled: what belongs to itself in a circle ends here. */
  private final Set<Entity> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  CastActors(Cast cast) {
    this.cast = cast;
  }

  void settle(Entity entity) {
    if (entity.actor().isEmpty() && underWay.add(entity)) {
      actor(entity).ifPresent(entity::actor);
      underWay.remove(entity);
    }
  }

  private Optional<Actor> actor(Entity entity) {
    boolean partial = isPartial(entity) || entity.affiliation().stream().anyMatch(this::isPartial);
    Optional<Actor> plain = plain(entity);
    if (partial && entity.kind() != Entity.Kind.GROUP && entity.kind() != Entity.Kind.OTHER) {
      List<String> sectors = new ArrayList<>(List.of("PRE"));
      plain.ifPresent(a -> sectors.addAll(a.sector()));
      String how = plain.map(a -> a.how() + "; ").orElse("") + "entity not recognised by all";
      return Optional.of(new Actor(Optional.empty(), sectors.stream().distinct().toList(), how));
    }
    return plain.map(
        a -> {
          boolean own = a.country().filter(Codes.PARTLY_RECOGNISED::contains).isPresent();
          boolean state = a.sector().stream().anyMatch(Codes.ORGANS::contains);
          List<String> sectors = new ArrayList<>(a.sector());
          if (own && state && !sectors.contains("PRE")) {
            sectors.add("PRE");
          }
          return new Actor(a.country(), sectors, a.how());
        });
  }

  /** A place that claims to be a state of its own and has no code of its own. */
  private boolean isPartial(Entity entity) {
    return entity.kind() == Entity.Kind.PLACE
        && entity
            .place()
            .flatMap(Place::contested)
            .filter(c -> c.claimants().stream().anyMatch(c.names()::contains))
            .isPresent();
  }

  private Optional<Actor> plain(Entity entity) {
    Cast.Known known = cast.known(entity);
    return switch (entity.kind()) {
      case COUNTRY ->
          known.country.map(
              c ->
                  new Actor(
                      Optional.of(c.iso3()),
                      acts(entity) ? List.of("GOV") : List.of(),
                      acts(entity) ? "country that acts" : "country by name"));
      case PERSON, PEOPLE, ORGANIZATION, FORCE, DOCUMENT -> body(entity, known);
      default -> Optional.empty();
    };
  }

  private static boolean acts(Entity entity) {
    return entity.mentions().stream().anyMatch(m -> m.use() == Mention.Use.ACTOR);
  }

  private Optional<Actor> body(Entity entity, Cast.Known known) {
    if (known.body.isPresent()) {
      Bodies.Body body = known.body.get();
      Optional<String> country = Optional.of(body.country()).filter(c -> !c.isEmpty());
      if (country.isPresent() || !body.sectors().isEmpty()) {
        return Optional.of(
            new Actor(
                country.or(() -> belongs(entity)), body.sectors(), "list of well-known bodies"));
      }
    }
    Optional<String> country =
        known
            .country
            .map(Gazetteer.Country::iso3)
            .or(() -> belongs(entity))
            .or(() -> named(entity));
    List<String> sectors = known.sectors;
    String how = "title, role noun or name";
    boolean idle = sectors.isEmpty() || PRIVATE.contains(sectors.get(0));
    if (known.former && idle && !isHolder(entity)) {
      sectors = List.of("ELI");
      how = "former office";
    }
    boolean document = entity.kind() == Entity.Kind.DOCUMENT;
    if (sectors.isEmpty()
            && (entity.kind() == Entity.Kind.PERSON || entity.kind() == Entity.Kind.PEOPLE)
        || document) {
      for (Entity body : entity.affiliation()) {
        List<String> theirs = sectors(body);
        if ((sectors.isEmpty() || document) && !theirs.isEmpty()) {
          sectors = theirs;
          how = document ? "whose document it is" : "the body the person belongs to";
        }
      }
      if (sectors.isEmpty()
          && (entity.titles().stream().anyMatch(t -> !t.former()) || isPost(known))
          && entity.affiliation().stream().anyMatch(e -> e.kind() == Entity.Kind.COUNTRY)) {
        sectors = List.of("GOV");
        how = "office of a country";
      }
    }
    Optional<Actor> office =
        entity.kind() == Entity.Kind.PERSON && (country.isEmpty() || sectors.isEmpty())
            ? office(entity, country)
            : Optional.empty();
    if (office.isPresent()) {
      return Optional.of(
          sectors.isEmpty()
              ? office.get()
              : new Actor(office.get().country(), sectors, how + "; " + office.get().how()));
    }
    return country.isPresent() || !sectors.isEmpty()
        ? Optional.of(new Actor(country, sectors, how))
        : Optional.empty();
  }

  /** Whether a table knows somebody in an office on the day of the report, whatever was before. */
  private boolean isHolder(Entity entity) {
    return cast.day.isPresent()
        && names(entity)
            .flatMap(name -> cast.offices.of(name).stream())
            .anyMatch(term -> term.covers(cast.day.get()));
  }

  private List<String> sectors(Entity body) {
    List<String> known = cast.known(body).sectors;
    if (!known.isEmpty() || body.kind() != Entity.Kind.PERSON) {
      return known;
    }
    settle(body);
    return body.actor().map(Actor::sector).orElse(List.of());
  }

  /** "A spokesman", "the leaders": of a country, they are of its government. */
  private static boolean isPost(Cast.Known known) {
    return known.noun.startsWith("spokes") || known.noun.equals("leader");
  }

  /**
   * The office that somebody of this name held on the day of the report, or a former holder. The
   * report must name the country, so that no namesake is taken for a minister.
   */
  private Optional<Actor> office(Entity entity, Optional<String> country) {
    List<Offices.Term> terms =
        names(entity)
            .flatMap(name -> cast.offices.of(name).stream())
            .filter(t -> country.isEmpty() || t.country().equals(country))
            .filter(
                t ->
                    t.own()
                        || t.country().isEmpty()
                        || isNamed(t.country().get(), entity)
                        || isCelebrity(t, entity))
            .toList();
    if (terms.stream().map(Offices.Term::country).distinct().count() != 1) {
      return Optional.empty();
    }
    Optional<String> of = terms.get(0).country();
    if (cast.day.isEmpty()) {
      return Optional.of(new Actor(of, undated(terms), TABLE + "the report has no day"));
    }
    LocalDate day = cast.day.get();
    Optional<Offices.Term> now = terms.stream().filter(t -> t.covers(day)).findFirst();
    if (now.isPresent()) {
      return Optional.of(new Actor(of, now.get().sectors(), TABLE + "at the time of the report"));
    }
    boolean before = terms.stream().anyMatch(t -> !t.from().isAfter(day));
    return Optional.of(
        before
            ? new Actor(of, List.of("ELI"), TABLE + "before the report")
            : new Actor(of, List.of(), TABLE + "after the report"));
  }

  /**
   * Whether a report is about somebody known everywhere, whose country it need not name: no office
   * hangs on it, and a namesake is rarely named so often without a word on who that is.
   */
  private static boolean isCelebrity(Offices.Term term, Entity entity) {
    return term.sectors().stream().limit(1).anyMatch(Set.of("ELI", "BUS")::contains)
        && entity.titles().isEmpty()
        && entity.affiliation().isEmpty()
        && entity.mentions().size() >= OFTEN;
  }

  /** The sectors in which all of somebody's offices agree; none where they do not. */
  private static List<String> undated(List<Offices.Term> terms) {
    List<String> sectors = terms.get(0).sectors();
    return terms.stream().allMatch(term -> term.sectors().equals(sectors)) ? sectors : List.of();
  }

  /** A name as the report has it, and without initials between the first name and the last. */
  private static Stream<String> names(Entity entity) {
    String name = CastNames.calm(entity.name());
    return Stream.of(entity.name(), name, INITIALS.matcher(name).replaceAll(" ")).distinct();
  }

  /**
   * Whether the report names a country, or a place, body or office holder of it beside the person.
   */
  private boolean isNamed(String code, Entity person) {
    return cast.made().stream().anyMatch(each -> each != person && isOf(code, each));
  }

  private boolean isOf(String code, Entity each) {
    Cast.Known known = cast.known(each);
    if (each.kind() == Entity.Kind.PERSON) {
      List<Offices.Term> terms = cast.offices.of(each.name());
      return !terms.isEmpty()
          && terms.stream().allMatch(t -> t.country().equals(Optional.of(code)));
    }
    return known.country.filter(c -> c.iso3().equals(code)).isPresent()
        || known.body.filter(b -> b.country().equals(code)).isPresent()
        || each.place().flatMap(Place::country).filter(code::equals).isPresent();
  }

  /** The country or code of what it belongs to. */
  private Optional<String> belongs(Entity entity) {
    for (Entity body : entity.affiliation()) {
      settle(body);
      Cast.Known known = cast.known(body);
      Optional<String> code =
          known
              .country
              .map(Gazetteer.Country::iso3)
              .or(() -> known.body.map(Bodies.Body::country).filter(c -> !c.isEmpty()))
              .or(
                  () ->
                      body.place()
                          .filter(place -> place.contested().isEmpty())
                          .flatMap(Place::country))
              .or(() -> body.actor().flatMap(Actor::country));
      if (code.isPresent()) {
        return code;
      }
    }
    return Optional.empty();
  }

  /** The country in the name of a body: "Armenian Ministry of Defense". */
  private Optional<String> named(Entity entity) {
    if (entity.kind() == Entity.Kind.PERSON) {
      return Optional.empty();
    }
    String[] words = entity.name().split("[ \u2019']+");
    for (int first = 0; first < words.length; first++) {
      boolean other = first > 0 && words[first - 1].equals("New");
      for (int end = Math.min(words.length, first + 3); end > first && !other; end--) {
        String part = String.join(" ", List.of(words).subList(first, end));
        Optional<Gazetteer.Country> country =
            cast.gazetteer.adjective(part).or(() -> cast.gazetteer.country(part));
        if (country.isPresent() && Character.isUpperCase(part.charAt(0))) {
          return country.map(Gazetteer.Country::iso3);
        }
      }
    }
    boolean state = cast.known(entity).sectors.contains("GOV");
    return state && List.of(words).contains("European") ? Optional.of("EUR") : Optional.empty();
  }
}
