package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Place;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Last pass: where the places lie. In order: tables of contested places and areas; the country or
 * region named beside the place; the only place of that name; the country and region that the other
 * places of the report speak for, then the most people. What is in no list takes the country of the
 * place named nearest, and says so.
 *
 * <p>Known failures: a small place that shares its name with a large one of the same country.
 */
final class CastPlaces {
  private final Cast cast;
  private final Map<String, Double> countries = new TreeMap<>();
  private final Map<String, Double> regions = new HashMap<>();
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
    Map<Entity, List<Gazetteer.Site>> open = new LinkedHashMap<>();
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
    List<Gazetteer.Site> found = cast.gazetteer.sites(name);
    if (!found.isEmpty()) {
      return found;
    }
    String plain =
        name.replaceFirst(
            "(?i)^(?:(?:city|province|state|island|region|district|town|village|gulf) of |"
                + "(?:greater|central|northern|southern|eastern|western|north|south|east|west|northwest|northeast|southwest|southeast|downtown|upper|lower|occupied|mount)["
                + " -])",
            "");
    plain =
        plain.replaceFirst(
            "(?i) (?:city|province|region|oblast|state|governorate|district|county|prefecture|"
                + "island|islands|department|territory|peninsula)$",
            "");
    return plain.equals(name) || plain.isEmpty() ? List.of() : cast.gazetteer.sites(plain);
  }

  /** "Northern Japan": a part of a country, with the country's centre. */
  private Optional<Place> part(String name) {
    String plain =
        name.replaceFirst(
            "(?i)^(?:central|northern|southern|eastern|western|northwestern|northeastern|"
                + "southwestern|southeastern|mainland|occupied)[ -]",
            "");
    return plain.equals(name)
        ? Optional.empty()
        : cast.gazetteer
            .country(plain)
            .filter(c -> cast.gazetteer.sites(name).isEmpty())
            .map(this::country);
  }

  /** Lets a name speak for the countries and regions where it may lie, one vote in all. */
  private void vote(List<Gazetteer.Site> sites) {
    double sum = 0;
    for (Gazetteer.Site site : sites) {
      sum += site.thousands() + 10;
    }
    for (Gazetteer.Site site : sites) {
      if (!site.country().isEmpty()) {
        double share = (site.thousands() + 10) / sum;
        countries.merge(site.country(), share, Double::sum);
        if (!site.admin1().isEmpty()) {
          regions.merge(site.country() + site.admin1(), share, Double::sum);
        }
        total += share;
      }
    }
  }

  private Optional<Place> listed(Entity entity, List<Gazetteer.Site> sites) {
    if (sites.isEmpty()) {
      return Optional.empty();
    }
    Gazetteer.Site first = sites.get(0);
    if (first.thousands() == 5000 && first.geonames().isEmpty() || first.contested().isPresent()) {
      return Optional.of(place(first, List.of(), "table of contested places and areas"));
    }
    Optional<String> beside = beside(entity);
    if (beside.isPresent()) {
      List<Gazetteer.Site> there =
          sites.stream()
              .filter(s -> s.country().equals(beside.get()) || inRegion(s, beside.get()))
              .sorted(Comparator.comparingInt(s -> -s.thousands()))
              .toList();
      if (!there.isEmpty()) {
        return Optional.of(place(there.get(0), List.of(), "country or region named beside it"));
      }
    }
    if (sites.size() == 1) {
      return Optional.of(place(first, List.of(), "only place of that name"));
    }
    List<Gazetteer.Site> ranked = new ArrayList<>(sites);
    ranked.sort(Comparator.comparingDouble(s -> -score(s)));
    Gazetteer.Site best = ranked.get(0);
    boolean others = share(best) > 0.5;
    boolean clear = others || best.thousands() > 5 * ranked.get(1).thousands();
    String how =
        others
            ? "same country as other places of the report"
            : best.isCapital() ? "capital of that name" : "most people of that name";
    List<Integer> left =
        clear ? List.of() : ranked.stream().limit(6).flatMap(s -> s.geonames().stream()).toList();
    return Optional.of(place(best, left, clear ? how : how + ", others left open"));
  }

  private double share(Gazetteer.Site site) {
    return total == 0 ? 0 : countries.getOrDefault(site.country(), 0.0) / total;
  }

  private double score(Gazetteer.Site site) {
    double region = regions.getOrDefault(site.country() + site.admin1(), 0.0);
    return Math.log10(site.thousands() + 1.0)
        + 5 * share(site)
        + (total == 0 ? 0 : 3 * region / total)
        + (site.isCapital() ? 0.7 : 0)
        - (site.feature().equals("ADM1") ? 0.3 : 0);
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

  /** A place in no list lies, as far as the report tells, where the nearest known one does. */
  private Optional<Place> unlisted(Entity entity) {
    for (Cast.Link link : links.get(entity)) {
      Sentence sentence = cast.sentence(link.phrase().first());
      for (int back = 0; back <= 1; back++) {
        int index = sentence.index() - back;
        if (index < 0) {
          break;
        }
        Optional<Place> near = nearest(cast.layout.sentences().get(index), link);
        if (near.isPresent()) {
          return near.map(place -> borrowed(entity, place, "the place named nearest"));
        }
      }
    }
    String most = null;
    for (Map.Entry<String, Double> each : countries.entrySet()) {
      if (most == null || each.getValue() > countries.get(most)) {
        most = each.getKey();
      }
    }
    return most != null && countries.get(most) > 0.6 * total && !claims(most)
        ? cast.gazetteer
            .iso3(most)
            .map(c -> borrowed(entity, country(c), "the country of most places of the report"))
        : Optional.empty();
  }

  /** Whether the country claims a contested place of the report; then nothing is concluded. */
  private boolean claims(String country) {
    return settled.values().stream()
        .flatMap(place -> place.contested().stream())
        .anyMatch(c -> c.claimants().contains(country));
  }

  private Optional<Place> nearest(Sentence sentence, Cast.Link link) {
    Place best = null;
    int distance = 40;
    int from = Math.max(sentence.first(), link.phrase().first() - 40);
    int to = Math.min(sentence.end(), link.phrase().end() + 40);
    boolean same = sentence.contains(link.phrase().first());
    for (int word = same ? from : sentence.first(); word < (same ? to : sentence.end()); word++) {
      Optional<Cast.Link> other = cast.link(word);
      if (other.isEmpty()
          || other.get().entity() == link.entity()
          || other.get().form() != Mention.Form.NAME
          || other.get().use() == Mention.Use.ACTOR) {
        continue;
      }
      Entity there = other.get().entity();
      Place place = settled.get(there);
      if (place == null && there.kind() == Entity.Kind.COUNTRY) {
        place = there.place().orElse(null);
      }
      int gap = same ? Math.abs(word - link.phrase().first()) : 20;
      boolean clear = place != null && place.contested().isEmpty() || isInside(link, word);
      if (place != null && clear && place.country().isPresent() && gap < distance) {
        best = place;
        distance = gap;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "Ofer, West Bank" and "the West Bank village of Ofer": the place straight beside. */
  private boolean isInside(Cast.Link link, int word) {
    int end = link.phrase().end();
    boolean after = word >= end && word <= end + 1 && cast.lower(end).equals(",");
    boolean before = word < link.phrase().first() && word >= link.phrase().first() - 4;
    boolean in = word >= end && word <= end + 3 && cast.lower(end).equals("in");
    return after || in || before && cast.lower(link.phrase().first() - 1).equals("of");
  }

  private static Place borrowed(Entity entity, Place from, String what) {
    return new Place(
        Optional.empty(),
        entity.name(),
        from.lat(),
        from.lon(),
        from.country(),
        from.admin1(),
        "",
        from.precision().equals("point") ? "town" : from.precision(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        String.format(
            Locale.ROOT, "in no list; taken to lie in or near %s, %s", from.name(), what));
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
