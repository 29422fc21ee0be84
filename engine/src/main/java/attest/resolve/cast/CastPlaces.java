package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Last pass: where the places lie. In order: tables of contested places and areas; the country or
 * region named beside the place; the only place of that name; then, weighed together, the country
 * that the other places of the report speak for, how near those may lie, and how many live there.
 * What is in no list lies where the report says beside its name ("X, a town in Y") and otherwise
 * stays without a place.
 *
 * <p>Known failures: a small place that shares its name with a large one of the same country.
 */
final class CastPlaces {
  /** Kilometres at which another place says little more. */
  private static final double NEAR = 150;

  /** So many places of another name are looked at, those with the most people. */
  private static final int MOST = 16;

  /** "East Bay" is no part of a place called Bay. */
  private static final Set<String> SORTS =
      Set.of(
          """
          bay coast side end wing hill hills point valley river lake shore bank gate village park
          beach island islands city town street road avenue bridge"""
              .split("\\s+"));

  private final Cast cast;
  private final Map<String, Double> countries = new TreeMap<>();
  private final Map<Entity, List<Gazetteer.Site>> open = new LinkedHashMap<>();
  private final Map<Entity, List<Cast.Link>> links = new LinkedHashMap<>();
  private final Map<Entity, Place> settled = new HashMap<>();
  private double total;

  private CastPlaces(Cast cast) {
    this.cast = cast;
  }

  static void find(Cast cast) {
    new CastPlaces(cast).find();
  }

  private void find() {
    for (Cast.Link link : cast.links()) {
      Entity entity = link.entity();
      if (entity.kind() == Entity.Kind.COUNTRY) {
        cast.known(entity)
            .country
            .ifPresent(
                c -> {
                  double weight = link.use() == Mention.Use.LITERAL ? 1 : 0.5;
                  countries.merge(c.iso3(), weight, Double::sum);
                  total += weight;
                });
      } else if (entity.kind() == Entity.Kind.PLACE) {
        links.computeIfAbsent(entity, e -> new ArrayList<>()).add(link);
      }
    }
    for (Entity entity : links.keySet()) {
      List<Gazetteer.Site> sites = sites(cast.known(entity).toponym);
      open.put(entity, sites);
      vote(sites);
    }
    cast.made().stream()
        .filter(e -> e.kind() == Entity.Kind.COUNTRY)
        .forEach(e -> cast.known(e).country.ifPresent(c -> e.place(country(c))));
    for (Entity entity : links.keySet()) {
      part(cast.known(entity).toponym).ifPresent(p -> settled.put(entity, p));
    }
    open.forEach((entity, sites) -> listed(entity, sites).ifPresent(p -> settled.put(entity, p)));
    settled.forEach(Entity::place);
    for (Entity entity : links.keySet()) {
      if (entity.place().isEmpty()) {
        unlisted(entity).ifPresent(entity::place);
      }
    }
  }

  /** The sites of a name, or of the name without "City", "Province" and compass words. */
  private List<Gazetteer.Site> sites(String name) {
    List<Gazetteer.Site> found = new ArrayList<>(cast.gazetteer.sites(name));
    if (name.startsWith("St. ") || name.startsWith("St ")) {
      found.addAll(cast.gazetteer.sites(name.replaceFirst("St\\.? ", "Saint ")));
    }
    if (!found.isEmpty() || part(name).isPresent()) {
      return found;
    }
    String plain =
        name.replaceFirst(
            "(?i)^(?:(?:city|province|state|island|region|district|town|village|gulf) of |"
                + "(?:greater|central|northern|southern|eastern|western|north|south|east|west|"
                + "northwest|northeast|southwest|southeast|downtown|upper|lower|occupied|mount)"
                + "[ -])",
            "");
    plain =
        plain.replaceFirst(
            "(?i) (?:city|province|region|oblast|state|governorate|district|county|prefecture|"
                + "island|islands|department|territory|peninsula)$",
            "");
    if (plain.equals(name) || plain.isEmpty()) {
      return List.of();
    }
    if (!name.endsWith(plain)) {
      return cast.gazetteer.sites(plain);
    }
    return SORTS.contains(plain.toLowerCase(Locale.ROOT)) ? List.of() : cast.gazetteer.known(plain);
  }

  /** "Northern Japan": a part of a country, with the country's centre. */
  private Optional<Place> part(String name) {
    String plain =
        name.replaceFirst(
            "(?i)^(?:central|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|northwestern|"
                + "northeastern|southwestern|southeastern|mainland|occupied)[ -]",
            "");
    return plain.equals(name)
        ? Optional.empty()
        : cast.gazetteer
            .country(plain)
            .filter(c -> cast.gazetteer.sites(name).isEmpty())
            .map(this::country);
  }

  /** Lets a name speak for the countries where it may lie, one vote in all. */
  private void vote(List<Gazetteer.Site> sites) {
    double sum = 0;
    for (Gazetteer.Site site : sites) {
      sum += site.people() + 10_000.0;
    }
    for (Gazetteer.Site site : sites) {
      if (!site.country().isEmpty()) {
        double share = (site.people() + 10_000.0) / sum;
        countries.merge(site.country(), share, Double::sum);
        total += share;
      }
    }
  }

  private Optional<Place> listed(Entity entity, List<Gazetteer.Site> sites) {
    if (sites.isEmpty()) {
      return Optional.empty();
    }
    Gazetteer.Site first = sites.get(0);
    boolean table =
        first.people() == Gazetteer.EVERYBODY && first.geonames().isEmpty()
            || first.contested().isPresent();
    if (table && !elsewhere(entity, first, sites)) {
      return Optional.of(place(first, List.of(), "table of contested places and areas"));
    }
    Optional<String> beside = beside(entity);
    if (beside.isPresent()) {
      List<Gazetteer.Site> there =
          sites.stream()
              .filter(s -> s.country().equals(beside.get()) || inRegion(s, beside.get()))
              .sorted(Comparator.comparingInt(s -> -s.people()))
              .toList();
      if (!there.isEmpty()) {
        return Optional.of(place(there.get(0), List.of(), "country or region named beside it"));
      }
    }
    if (sites.size() == 1) {
      return Optional.of(place(first, List.of(), "only place of that name"));
    }
    List<Gazetteer.Site> ranked = ranked(entity, sites);
    Gazetteer.Site best = seat(ranked);
    boolean others = share(best) > 0.5;
    boolean clear = others || best.people() > 5L * ranked.get(1).people();
    String how =
        others
            ? "same country as other places of the report"
            : best.isCapital() ? "capital of that name" : "most people of that name";
    List<Integer> left =
        clear ? List.of() : ranked.stream().limit(6).flatMap(s -> s.geonames().stream()).toList();
    return Optional.of(place(best, left, clear ? how : how + ", others left open"));
  }

  /** The best place; a town rather than the region around it that has its name. */
  private static Gazetteer.Site seat(List<Gazetteer.Site> ranked) {
    Gazetteer.Site best = ranked.get(0);
    if (!best.feature().equals("ADM1")) {
      return best;
    }
    return ranked.stream()
        .filter(s -> s.feature().startsWith("PPL") && s.usual())
        .filter(s -> s.country().equals(best.country()) && s.admin1().equals(best.admin1()))
        .findFirst()
        .orElse(best);
  }

  private double share(Gazetteer.Site site) {
    return total == 0 ? 0 : countries.getOrDefault(site.country(), 0.0) / total;
  }

  /** Whether the report's other places lie near a namesake of a place of our own tables. */
  private boolean elsewhere(Entity entity, Gazetteer.Site first, List<Gazetteer.Site> sites) {
    double own = nearness(entity, first);
    return first.precision().equals("town")
        && sites.stream()
            .anyMatch(
                site ->
                    site.usual()
                        && Gazetteer.kilometres(site, first) > 50
                        && nearness(entity, site) > own + 0.2);
  }

  private List<Gazetteer.Site> ranked(Entity entity, List<Gazetteer.Site> sites) {
    Map<Gazetteer.Site, Double> scores = new HashMap<>();
    sites.forEach(site -> scores.put(site, score(entity, site)));
    List<Gazetteer.Site> ranked = new ArrayList<>(sites);
    ranked.sort(Comparator.comparingDouble(site -> -scores.get(site)));
    return ranked;
  }

  private double score(Entity entity, Gazetteer.Site site) {
    return Math.log10(site.people() / 1000.0 + 1)
        + 5 * share(site)
        + 4 * nearness(entity, site)
        + (site.isCapital() ? 0.7 : 0)
        - (site.feature().equals("ADM1") ? 0.3 : 0)
        - (site.usual() ? 0 : 2);
  }

  /** How likely one of the report's other places lies near, from 0 to 1. */
  private double nearness(Entity entity, Gazetteer.Site site) {
    double none = 1;
    for (Map.Entry<Entity, List<Gazetteer.Site>> other : open.entrySet()) {
      if (other.getKey() != entity) {
        none *= 1 - 0.5 * near(site, other.getValue());
      }
    }
    return 1 - none;
  }

  private static double near(Gazetteer.Site site, List<Gazetteer.Site> others) {
    double sum = 0;
    double best = 0;
    for (Gazetteer.Site each : others.subList(0, Math.min(MOST, others.size()))) {
      double weight = each.people() + 10_000.0;
      sum += weight;
      best = Math.max(best, weight * Math.exp(-Gazetteer.kilometres(site, each) / NEAR));
    }
    return sum == 0 ? 0 : best / sum;
  }

  private boolean inRegion(Gazetteer.Site site, String region) {
    return cast.gazetteer.admin1(site).filter(name -> name.equals(region)).isPresent();
  }

  /** "Paris, Texas"; "Tripoli in Lebanon": the country code or region named straight after. */
  private Optional<String> beside(Entity entity) {
    for (Cast.Link link : links.get(entity)) {
      int after = link.phrase().end();
      if (after + 1 < cast.layout.words().size()) {
        String mark = cast.lower(after);
        if (mark.equals(",") || mark.equals("in") || mark.equals("(")) {
          Optional<Cast.Link> next = cast.link(after + 1);
          Optional<Entity> container = next.map(Cast.Link::entity).filter(e -> e != entity);
          if (container.filter(e -> e.kind() == Entity.Kind.COUNTRY).isPresent()) {
            return container.flatMap(e -> cast.known(e).country).map(Gazetteer.Country::iso3);
          }
          if (container.filter(e -> e.kind() == Entity.Kind.PLACE).isPresent()) {
            List<Gazetteer.Site> sites = sites(cast.known(container.get()).toponym);
            for (Gazetteer.Site site : sites) {
              if (site.feature().equals("ADM1")) {
                return Optional.of(site.name());
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A place in no list lies where the report's own words beside its name say, or nowhere. */
  private Optional<Place> unlisted(Entity entity) {
    for (Cast.Link link : links.get(entity)) {
      Optional<Place> around = container(link).flatMap(this::place);
      if (around.isPresent()) {
        return around.map(place -> within(entity, place));
      }
    }
    return Optional.empty();
  }

  private Optional<Place> place(Cast.Link link) {
    Entity entity = link.entity();
    return Optional.ofNullable(settled.get(entity))
        .or(() -> entity.kind() == Entity.Kind.COUNTRY ? entity.place() : Optional.empty())
        .filter(place -> place.country().isPresent());
  }

  /**
   * The place that holds this one: "X in Y", "X, a town in Y", "X, Y," and "the Y village of X". No
   * enumeration: "X, Y and Z" says nothing.
   */
  private Optional<Cast.Link> container(Cast.Link link) {
    int first = link.phrase().first();
    int after = link.phrase().end();
    int end = cast.sentence(first).end();
    int of = first - 1;
    if (of > 1
        && cast.lower(of).equals("of")
        && NameNouns.SETTLEMENTS.contains(cast.syntax.lemma(of - 1))) {
      Optional<Cast.Link> before =
          cast.link(of - 2).filter(l -> l.phrase().end() == of - 1).filter(this::isToponym);
      if (before.isPresent()) {
        return before;
      }
    }
    if (after < end && cast.lower(after).equals("in")) {
      return name(after + 1, end);
    }
    if (after + 1 < end && cast.lower(after).equals(",")) {
      Optional<Cast.Link> apposed = apposed(after + 1, end);
      if (apposed.isPresent()) {
        return apposed;
      }
      Optional<Cast.Link> next =
          name(after + 1, end).filter(l -> l.phrase().first() == after + 1).filter(this::holds);
      boolean listed =
          first > cast.sentence(first).first()
              && Set.of(",", "and").contains(cast.lower(first - 1));
      int close = next.map(l -> l.phrase().end()).orElse(end);
      boolean closed =
          close >= end
              || Set.of(",", ".", ")", ";", "(", "\u2014", "--").contains(cast.lower(close))
                  && !more(close);
      return closed && !listed ? next : Optional.empty();
    }
    return Optional.empty();
  }

  /** "A town in Y" after the comma. */
  private Optional<Cast.Link> apposed(int from, int end) {
    boolean article = Cast.isArticle(cast.lower(from));
    for (int word = from + 1; article && word + 1 < Math.min(end, from + 5); word++) {
      if (NameNouns.SETTLEMENTS.contains(cast.lower(word))) {
        return Set.of("in", "of").contains(cast.lower(word + 1))
            ? name(word + 2, end)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The place name at a word, or after an article and words such as "southern". */
  private Optional<Cast.Link> name(int from, int end) {
    for (int word = from; word < Math.min(end, from + 3); word++) {
      Optional<Cast.Link> link = cast.link(word);
      if (link.isPresent()) {
        boolean whole =
            link.get().phrase().end() >= end
                || !Cast.isPossessive(cast.lower(link.get().phrase().end()));
        return link.filter(this::isToponym).filter(l -> whole);
      }
      if (!Cast.isArticle(cast.lower(word)) && !cast.syntax.pos(word).startsWith("JJ")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isToponym(Cast.Link link) {
    Entity.Kind kind = link.entity().kind();
    return link.form() == Mention.Form.NAME
        && (kind == Entity.Kind.COUNTRY || kind == Entity.Kind.PLACE);
  }

  /** A country or a region: what may stand after a comma to say where a town lies. */
  private boolean holds(Cast.Link link) {
    Set<String> wide = Set.of("country", "region", "province");
    return place(link).filter(place -> wide.contains(place.precision())).isPresent();
  }

  /** Whether an enumeration goes on: ", Z and". */
  private boolean more(int comma) {
    int end = Math.min(cast.sentence(comma).end(), comma + 6);
    for (int word = comma + 1; word < end; word++) {
      if (cast.lower(word).equals("and")
          && cast.link(word - 1).filter(this::isToponym).isPresent()) {
        return true;
      }
    }
    return comma + 1 < end && cast.lower(comma + 1).equals("and");
  }

  /** The containing place's country and coordinates; nothing finer is claimed. */
  private static Place within(Entity entity, Place around) {
    return new Place(
        Optional.empty(),
        entity.name(),
        around.lat(),
        around.lon(),
        around.country(),
        around.admin1(),
        "",
        around.precision().equals("country") ? "country" : "region",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        around.contested(),
        String.format(
            Locale.ROOT,
            "in no list; the report says it lies in %s, whose coordinates these are",
            around.name()));
  }

  private Place country(Gazetteer.Country country) {
    return new Place(
        country.geonames(),
        country.name(),
        country.lat(),
        country.lon(),
        Optional.of(country.iso3()),
        Optional.empty(),
        "PCLI",
        "country",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        cast.gazetteer.contested(country),
        "country by name");
  }

  private Place place(Gazetteer.Site site, List<Integer> candidates, String how) {
    return new Place(
        site.geonames(),
        site.name(),
        site.lat(),
        site.lon(),
        Optional.of(site.country()).filter(c -> !c.isEmpty()),
        cast.gazetteer.admin1(site),
        site.feature(),
        site.precision(),
        Optional.empty(),
        Optional.empty(),
        candidates,
        site.contested(),
        how);
  }
}
