package attest.resolve.cast;

import attest.resolve.Actor;
import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Place;
import attest.text.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Country and PLOVER sector of entities: from lists, from titles and role nouns, and from the
 * bodies and countries they belong to. What none of these tells stays open; nothing is taken from
 * the outlet's country, nor from the country that a map gives a contested place.
 */
final class CastActors {
  /** What stands for no one country whatever the report is about. */
  private static final Set<String> WORLDWIDE =
      Set.of(
          """
          international global foreign worldwide multinational countries nations states world
          community regional western members un u.n.\
          """
              .split("\\s+"));

  /** Sectors of what every state has: "the Ministry of Defence" of a list is some country's. */
  private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY");

  /** Bodies of states, which act as governments where a list says no more. */
  private static final Set<String> STATES = Set.of("EUR", "UNO", "IGO");

  /** So many mentions are asked about their surroundings. */
  private static final int SOME = 3;

  private final Cast cast;
  private Setting setting;

  CastActors(Cast cast) {
    this.cast = cast;
  }

  /**
   * Settles everybody: by what is said of them, then by whom they are named with, then by where the
   * report is set.
   */
  void settle() {
    cast.made().forEach(entity -> actor(entity).ifPresent(entity::actor));
    setting = new Setting(cast);
    Map<Entity, List<Cast.Link>> links = new LinkedHashMap<>();
    for (Cast.Link link : cast.links()) {
      links.computeIfAbsent(link.entity(), e -> new ArrayList<>()).add(link);
    }
    links.forEach(this::civilian);
    links.forEach(this::home);
  }

  /** Settles somebody who comes late: as the words of the link say. */
  void settle(Cast.Link link) {
    Entity entity = link.entity();
    if (entity.actor().isEmpty()) {
      actor(entity).ifPresent(entity::actor);
      home(entity, List.of(link));
    }
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
      String before = entity.actor().map(a -> a.how() + "; ").orElse("");
      entity.actor(new Actor(country, List.of("CVL"), before + "age or home given, and no office"));
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
    switch (entity.kind()) {
      case PERSON, PEOPLE, ORGANIZATION, FORCE -> {}
      default -> {
        return;
      }
    }
    List<String> sectors = entity.actor().map(Actor::sector).orElse(List.of());
    boolean told = entity.actor().flatMap(Actor::country).isPresent();
    if (told || sectors.contains("PRE") || isWorldwide(entity) || ofNoCountry(entity)) {
      return;
    }
    List<Cast.Link> first = links.subList(0, Math.min(SOME, links.size()));
    Optional<String> with = first.stream().flatMap(l -> related(l).stream()).findFirst();
    Optional<String> country =
        with.or(
            () ->
                setting.around(
                    first.stream().map(l -> l.phrase().last()).toList(),
                    sectors,
                    share(entity, sectors)));
    if (country.isPresent()) {
      String how =
          with.isPresent() ? "country of whom it is named with" : "where the report is set";
      String before = entity.actor().map(a -> a.how() + "; ").orElse("");
      entity.actor(new Actor(country, sectors, before + how));
    }
  }

  /**
   * How much of what is named around somebody must lie in one country: experts and the press speak
   * of countries that are not theirs.
   */
  private static double share(Entity entity, List<String> sectors) {
    boolean distant = sectors.stream().anyMatch(List.of("EDU", "JRN")::contains);
    return distant ? S3 : entity.kind() == Entity.Kind.PERSON ? S2 : S1;
  }

  static final double S1 = Double.parseDouble(System.getProperty("s1", "0.4")),
      S2 = Double.parseDouble(System.getProperty("s2", "0.6")),
      S3 = Double.parseDouble(System.getProperty("s3", "0.75"));

  /** "Her father", "Tamimi's lawyer", "the Trump administration": the country of that person. */
  private Optional<String> related(Cast.Link link) {
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
    return body.filter(b -> b.sectors().stream().noneMatch(STATE::contains)).isPresent()
        || entity.affiliation().stream()
            .anyMatch(e -> e.place().filter(p -> p.contested().isPresent()).isPresent());
  }

  private Optional<Actor> actor(Entity entity) {
    Cast.Known known = cast.known(entity);
    return switch (entity.kind()) {
      case COUNTRY ->
          known.country.map(
              c ->
                  new Actor(
                      Optional.of(c.iso3()),
                      acts(entity) ? List.of("GOV") : List.of(),
                      acts(entity) ? "country that acts" : "country by name"));
      case PERSON, PEOPLE, ORGANIZATION, FORCE -> body(entity, known);
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
        boolean states = body.sectors().isEmpty() && STATES.contains(body.country());
        return Optional.of(
            new Actor(
                country.or(() -> belongs(entity)),
                states ? List.of("GOV") : body.sectors(),
                "list of well-known bodies"));
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
    if (sectors.isEmpty()
        && (entity.kind() == Entity.Kind.PERSON || entity.kind() == Entity.Kind.PEOPLE)) {
      for (Entity body : entity.affiliation()) {
        List<String> theirs = cast.known(body).sectors;
        if (sectors.isEmpty() && !theirs.isEmpty()) {
          sectors = theirs;
          how = "the body the person belongs to";
        }
      }
      if (sectors.isEmpty()
          && entity.titles().stream().anyMatch(t -> !t.former())
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

  /**
   * The office that somebody of this name held on the day of the report, or a former holder. The
   * report must name the country, so that no namesake is taken for a minister.
   */
  private Optional<Actor> office(Entity entity, Optional<String> country) {
    Optional<LocalDate> day = cast.day;
    if (day.isEmpty()) {
      return Optional.empty();
    }
    List<Offices.Term> terms =
        cast.offices.of(entity.name()).stream()
            .filter(t -> country.isEmpty() || t.country().equals(country))
            .filter(t -> t.country().isEmpty() || isNamed(t.country().get()))
            .filter(t -> !t.from().isAfter(day.get()))
            .toList();
    if (terms.stream().map(Offices.Term::country).distinct().count() != 1) {
      return Optional.empty();
    }
    return terms.stream()
        .filter(t -> t.covers(day.get()))
        .findFirst()
        .map(t -> new Actor(t.country(), t.sectors(), "office held on the day of the report"))
        .or(
            () ->
                Optional.of(
                    new Actor(
                        terms.get(0).country(), List.of("ELI"), "office held before the report")));
  }

  /** Whether the report names a country, or a body with this code. */
  private boolean isNamed(String code) {
    return cast.made().stream()
        .anyMatch(
            each ->
                cast.known(each).country.filter(c -> c.iso3().equals(code)).isPresent()
                    || cast.known(each).body.filter(b -> b.country().equals(code)).isPresent());
  }

  private static boolean speaks(Cast.Known known) {
    return known.noun.startsWith("spokes");
  }

  /** The country or code of what it belongs to. */
  private Optional<String> belongs(Entity entity) {
    for (Entity body : entity.affiliation()) {
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
    return Optional.empty();
  }
}
