package attest.resolve.cast;

import attest.resolve.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries with their adjectives and capitals, contested places, large areas, first-level regions
 * and towns. Immutable; looked up by name, never iterated.
 *
 * <p>Known failures: places below 500 people and those of nature are not in it; spellings are those
 * of the lists.
 */
final class Gazetteer {
  /** What weighs more than any town. */
  static final int EVERYBODY = 5_000_000;

  /** A town of so many people is known by its name alone. */
  private static final int KNOWN = 30_000;

  /**
   * A country or territory.
   *
   * @param iso3 ISO 3166-1 alpha-3, XKX for Kosovo
   * @param geonames GeoNames id, where known
   * @param name the usual English name
   * @param capital its capital, the empty text where it has none
   * @param lat degrees north of the centre of its largest landmass
   * @param lon degrees east of it
   */
  record Country(
      String iso3,
      Optional<Integer> geonames,
      String name,
      String capital,
      double lat,
      double lon) {}

  /**
   * A place that is no country.
   *
   * @param geonames GeoNames id, where known
   * @param name usual English name
   * @param country ISO alpha-3, empty where it spans countries
   * @param admin1 GeoNames code of its first-level region, may be empty
   * @param feature GeoNames feature code
   * @param precision as in {@link Place}
   * @param people how many live there, 0 where unknown, {@link #EVERYBODY} for what a table of our
   *     own names
   * @param usual whether it was asked for by its usual name
   * @param contested names and claims, where contested
   */
  record Site(
      Optional<Integer> geonames,
      String name,
      double lat,
      double lon,
      String country,
      String admin1,
      String feature,
      String precision,
      int people,
      boolean usual,
      Optional<Place.Contested> contested) {
    boolean isCapital() {
      return feature.equals("PPLC");
    }
  }

  private final Map<String, Country> countries = new HashMap<>(1024);
  private final Map<String, Country> byIso3 = new HashMap<>(512);
  private final Map<String, Country> byIso2 = new HashMap<>(512);
  private final Map<String, Country> adjectives = new HashMap<>(512);
  private final Map<String, Country> peoples = new HashMap<>(512);
  private final Map<String, Country> capitals = new HashMap<>(512);
  private final Map<String, Place.Contested> contestedCountries = new HashMap<>();
  private final Map<String, String> regionNames = new HashMap<>(8192);
  private final Map<String, Object> sites = new HashMap<>(16384);
  private final PlaceTable towns = PlaceTable.load();

  Gazetteer() {
    Tables.rows("countries.tsv", this::country);
    Tables.rows("contested.tsv", this::contested);
    Tables.rows("areas.tsv", this::area);
    Tables.lines("regions.tsv", this::regionLine);
  }

  private void country(List<String> row) {
    List<String> names = Tables.list(row.get(5), '|');
    List<String> capital = Tables.list(row.get(8), '|');
    Country country =
        new Country(
            row.get(1),
            id(row.get(2)),
            names.get(0),
            capital.isEmpty() ? "" : capital.get(0),
            Double.parseDouble(row.get(3)),
            Double.parseDouble(row.get(4)));
    byIso3.put(row.get(1), country);
    byIso2.put(row.get(0), country);
    names.forEach(name -> countries.putIfAbsent(Tables.key(name), country));
    Tables.list(row.get(6), '|').forEach(a -> adjectives.putIfAbsent(Tables.key(a), country));
    Tables.list(row.get(7), '|').forEach(p -> peoples.putIfAbsent(Tables.key(p), country));
    capital.forEach(name -> capitals.putIfAbsent(Tables.key(name), country));
  }

  private void contested(List<String> row) {
    List<String> names = Tables.list(row.get(0), '|');
    Place.Contested contested =
        new Place.Contested(
            names,
            Tables.list(row.get(7), '|'),
            Optional.of(row.get(8)).filter(s -> !s.isEmpty()),
            Optional.of(row.get(9)).filter(s -> !s.isEmpty()));
    boolean claimed = contested.claimants().size() > 1;
    if (row.get(6).equals("country") && byIso3.containsKey(row.get(1))) {
      Country country = byIso3.get(row.get(1));
      contestedCountries.put(row.get(1), contested);
      names.forEach(name -> countries.putIfAbsent(Tables.key(name), country));
      return;
    }
    Site site =
        new Site(
            id(row.get(2)),
            names.get(0),
            Double.parseDouble(row.get(3)),
            Double.parseDouble(row.get(4)),
            row.get(1).equals("-") ? "" : row.get(1),
            "",
            row.get(5),
            row.get(6),
            EVERYBODY,
            true,
            claimed ? Optional.of(contested) : Optional.empty());
    names.forEach(name -> add(name, site));
  }

  private void area(List<String> row) {
    List<String> names = Tables.list(row.get(0), '|');
    Site site =
        new Site(
            Optional.empty(),
            names.get(0),
            Double.parseDouble(row.get(2)),
            Double.parseDouble(row.get(3)),
            row.get(1).equals("-") ? "" : row.get(1),
            "",
            row.get(4),
            row.get(5),
            EVERYBODY,
            true,
            Optional.empty());
    for (String name : names) {
      add(name, name.equals(site.name()) ? site : called(site, name));
    }
  }

  /** "West Africa" keeps its name though its coordinates are those of Africa. */
  private static Site called(Site site, String name) {
    boolean part = site.feature().equals("CONT") && !name.startsWith("the ");
    return part
        ? new Site(
            site.geonames(),
            name,
            site.lat(),
            site.lon(),
            site.country(),
            "",
            "RGN",
            "area",
            site.people(),
            true,
            Optional.empty())
        : site;
  }

  /** A line of the regions, read in full only when its name is asked for. */
  private record Row(Country country, String line) {
    Site site() {
      return Gazetteer.region(country, Tables.list(line, '\t'));
    }
  }

  private void regionLine(String line) {
    Country country = byIso2.get(line.substring(0, line.indexOf('\t')));
    if (country != null) {
      Row row = new Row(country, line);
      int code = line.indexOf('\t') + 1;
      int names = line.lastIndexOf('\t') + 1;
      int end = line.indexOf('|', names);
      String first = line.substring(names, end < 0 ? line.length() : end);
      if (line.charAt(code) != '\t') {
        regionNames.put(
            country.iso3() + "." + line.substring(code, line.indexOf('\t', code)), first);
      }
      names(line, names, line.length(), row);
    }
  }

  /** Adds all names between two places of a line. */
  private void names(String line, int from, int to, Row row) {
    for (int at = from; at < to; ) {
      int end = line.indexOf('|', at);
      end = end < 0 || end > to ? to : end;
      add(line.substring(at, end), row);
      at = end + 1;
    }
  }

  private static Site region(Country country, List<String> row) {
    List<String> names = Tables.list(row.get(5), '|');
    return new Site(
        id(row.get(2)),
        names.get(0),
        Double.parseDouble(row.get(3)),
        Double.parseDouble(row.get(4)),
        country.iso3(),
        row.get(1),
        "ADM1",
        "region",
        400_000,
        true,
        Optional.empty());
  }

  private Optional<Site> town(PlaceTable.Entry entry) {
    int dot = entry.region().indexOf('.');
    Country country = byIso2.get(entry.region().substring(0, dot));
    if (country == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Site(
            entry.geonames(),
            entry.name(),
            entry.lat(),
            entry.lon(),
            country.iso3(),
            entry.region().substring(dot + 1),
            entry.feature(),
            entry.feature().equals("PPLX") || entry.feature().equals("ADM2") ? "district" : "town",
            entry.people(),
            entry.usual(),
            Optional.empty()));
  }

  private static Optional<Integer> id(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(cell));
  }

  @SuppressWarnings("unchecked")
  private void add(String name, Object site) {
    String key = Tables.key(name);
    Object old = sites.putIfAbsent(key, site);
    if (old instanceof List<?> many) {
      if (many.get(many.size() - 1) != site) {
        ((List<Object>) many).add(site);
      }
    } else if (old != null && old != site) {
      sites.put(key, new ArrayList<>(List.of(old, site)));
    }
  }

  /** The country of this name or short form. */
  Optional<Country> country(String name) {
    return Optional.ofNullable(countries.get(Tables.key(name)));
  }

  /** The country this adjective belongs to: "Armenian". */
  Optional<Country> adjective(String word) {
    return Optional.ofNullable(adjectives.get(Tables.key(word)));
  }

  /** The country whose people are called so: "Armenians". */
  Optional<Country> people(String word) {
    return Optional.ofNullable(peoples.get(Tables.key(word)));
  }

  /** The country whose capital is called so. */
  Optional<Country> capital(String name) {
    return Optional.ofNullable(capitals.get(Tables.key(name)));
  }

  Optional<Country> iso3(String code) {
    return Optional.ofNullable(byIso3.get(code));
  }

  Optional<Place.Contested> contested(Country country) {
    return Optional.ofNullable(contestedCountries.get(country.iso3()));
  }

  /** Places of this name that are known by it: contested places, areas, regions, larger towns. */
  List<Site> known(String name) {
    return sites(name).stream()
        .filter(site -> site.people() >= KNOWN || site.isCapital() || site.feature().equals("PPLA"))
        .filter(site -> !site.feature().equals("ADM2"))
        .toList();
  }

  /** All places of this name, the tables of contested places and areas first. */
  @SuppressWarnings("unchecked")
  List<Site> sites(String name) {
    Object found = sites.get(Tables.key(name));
    List<Site> all = new ArrayList<>();
    if (found != null) {
      List<Object> many = found instanceof List<?> list ? (List<Object>) list : List.of(found);
      many.forEach(each -> all.add(each instanceof Row row ? row.site() : (Site) each));
    }
    for (PlaceTable.Entry each : towns.find(Tables.key(name))) {
      town(each).ifPresent(all::add);
    }
    return all;
  }

  /** The name of a site's first-level region. */
  Optional<String> admin1(Site site) {
    return Optional.ofNullable(regionNames.get(site.country() + "." + site.admin1()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d country names, %d place names", countries.size(), sites.size());
  }

  /** The distance of two places in kilometres, good to a few per cent. */
  static double kilometres(Site a, Site b) {
    return kilometres(a.lat(), a.lon(), b.lat(), b.lon());
  }

  /** The distance of two points in kilometres, good to a few per cent where it is not far. */
  static double kilometres(double lat, double lon, double otherLat, double otherLon) {
    double turn = Math.abs(lon - otherLon);
    double east = Math.min(turn, 360 - turn) * Math.cos(Math.toRadians((lat + otherLat) / 2));
    return 111.2 * Math.hypot(lat - otherLat, east);
  }

  /**
   * A circle around the places of one country that lie within some 30 km of a place of another.
   *
   * @param one ISO alpha-3
   * @param other ISO alpha-3
   */
  Optional<PlaceTable.Circle> border(Optional<String> one, Optional<String> other) {
    Country first = one.map(byIso3::get).orElse(null);
    Country second = other.map(byIso3::get).orElse(null);
    if (first == null || second == null || first == second) {
      return Optional.empty();
    }
    return towns.border(iso2(first), iso2(second));
  }

  /** How far most places of a country lie from its centre, in kilometres. */
  double reach(Optional<String> country) {
    return country.map(byIso3::get).map(c -> towns.reach(iso2(c), c.lat(), c.lon())).orElse(0.0);
  }

  private String iso2(Country country) {
    return byIso2.entrySet().stream()
        .filter(each -> each.getValue() == country)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
