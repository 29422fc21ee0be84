package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Place;
import attest.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places that are described by others: "near X", "20 km north of X", "between X and Y", "the road
 * to X", "the border with X". Each is an area with a radius of its own, never the point of the name
 * in it. The radius is that of the words: the distance they give; half the way between two places;
 * how far two countries' places lie along their common border; else how far "near" reaches from a
 * place of that size.
 *
 * <p>Known failures: a border of which the report names one side only and no country that has one
 * with it; descriptions by rivers, roads and landmarks that no table has.
 */
final class CastAreas {
  /** How far "near" and "north of" reach, in kilometres, by the precision of the place. */
  private static final Map<String, Double> REACH =
      Map.of("point", 10.0, "town", 15.0, "district", 30.0, "province", 60.0, "region", 100.0);

  private static final double WIDE = 200;
  private static final double LEAST = 5;

  private static final Set<String> NEAR = Set.of("near", "around", "outside", "close", "nearby");
  private static final Set<String> VICINITY =
      Set.of(
          "vicinity", "outskirts", "surroundings", "environs", "suburbs", "neighborhood", "coast");
  private static final Set<String> BORDER =
      Set.of("border", "frontier", "borderlands", "boundary", "borderline");
  private static final Set<String> ROAD =
      Set.of("road", "highway", "route", "motorway", "track", "railway", "way");
  private static final Map<String, Integer> BEARINGS =
      Map.of(
          "north",
          0,
          "northeast",
          45,
          "east",
          90,
          "southeast",
          135,
          "south",
          180,
          "southwest",
          225,
          "west",
          270,
          "northwest",
          315);
  private static final Map<String, Double> UNITS =
      Map.of(
          "km",
          1.0,
          "kms",
          1.0,
          "kilometers",
          1.0,
          "kilometres",
          1.0,
          "kilometer",
          1.0,
          "kilometre",
          1.0,
          "miles",
          1.609,
          "mile",
          1.609);

  private final Cast cast;

  /** A described area: its words, and where it lies. */
  private record Area(
      Phrase phrase,
      String relation,
      double lat,
      double lon,
      double radius,
      Place of,
      String how) {}

  private CastAreas(Cast cast) {
    this.cast = cast;
  }

  static void find(Cast cast) {
    CastAreas areas = new CastAreas(cast);
    int done = 0;
    List<Cast.Link> links =
        cast.links().stream().filter(CastAreas::isToponym).sorted(Cast.IN_TEXT).toList();
    for (Cast.Link link : links) {
      if (link.phrase().first() >= done) {
        Optional<Area> area = areas.area(link);
        if (area.isPresent()) {
          areas.add(area.get());
          done = area.get().phrase().end();
        }
      }
    }
  }

  private static boolean isToponym(Cast.Link link) {
    Entity.Kind kind = link.entity().kind();
    return link.form() == Mention.Form.NAME
        && (kind == Entity.Kind.PLACE || kind == Entity.Kind.COUNTRY)
        && link.entity().place().isPresent();
  }

  private Optional<Cast.Link> toponym(int word) {
    return cast.link(word).filter(CastAreas::isToponym);
  }

  private void add(Area area) {
    String name = cast.text(area.phrase());
    Entity entity = cast.make(Entity.Kind.PLACE, name);
    cast.known(entity).toponym = "";
    entity.place(
        new Place(
            Optional.empty(),
            name,
            area.lat(),
            area.lon(),
            area.relation().equals("near") || area.relation().equals("direction")
                ? area.of().country()
                : Optional.empty(),
            Optional.empty(),
            "",
            "area",
            Optional.of(area.relation()),
            Optional.of(Math.round(area.radius() * 10) / 10.0),
            List.of(),
            area.of().contested(),
            area.how()));
    cast.area(area.phrase(), entity, "described by another place");
  }

  private Optional<Area> area(Cast.Link link) {
    Place place = link.entity().place().get();
    int first = link.phrase().first();
    int start = cast.sentence(first).first();
    Optional<Area> named = named(link, place);
    if (named.isPresent()) {
      return named;
    }
    int before = first - 1;
    while (before > start && Cast.isArticle(cast.lower(before))) {
      before--;
    }
    if (before >= start) {
      String word = cast.lower(before);
      if (word.equals("between")) {
        return between(link, before, start);
      }
      if (word.equals("from") && before > start && ROAD.contains(cast.lower(before - 1))) {
        return joined(link, "to", before - 1, start);
      }
      if (word.equals("to") && before > start && ROAD.contains(cast.lower(before - 1))) {
        return Optional.of(
            near(new Phrase(article(before - 1, start), link.phrase().end()), place));
      }
      boolean preposition = Set.of("of", "with", "from").contains(word) && before > start;
      if (preposition && BORDER.contains(cast.lower(before - 1))) {
        return border(new Phrase(article(before - 1, start), link.phrase().end()), place);
      }
      if (word.equals("of") && before > start && VICINITY.contains(cast.lower(before - 1))) {
        return Optional.of(
            near(new Phrase(article(before - 1, start), link.phrase().end()), place));
      }
      if (preposition) {
        Optional<Area> toward = toward(link, place, before, start);
        if (toward.isPresent()) {
          return toward;
        }
      }
      boolean close = word.equals("to") && before > start && cast.lower(before - 1).equals("close");
      if ((close || NEAR.contains(word)) && link.use() != Mention.Use.MODIFIER) {
        return Optional.of(
            near(new Phrase(close ? before - 1 : before, link.phrase().end()), place));
      }
    }
    return Optional.empty();
  }

  private double reach(Place place) {
    return place.precision().equals("country")
        ? cast.gazetteer.reach(place.country()) + LEAST
        : REACH.getOrDefault(place.precision(), WIDE);
  }

  /** A place that stands for its surroundings: "near X". */
  private Area near(Phrase phrase, Place place) {
    double radius = reach(place);
    return new Area(
        phrase, "near", place.lat(), place.lon(), radius, place, "around " + place.name());
  }

  /** "Between X and Y", "the border between X and Y", "the road between X and Y". */
  private Optional<Area> between(Cast.Link link, int between, int start) {
    boolean border = between > start && BORDER.contains(cast.lower(between - 1));
    boolean road = between > start && ROAD.contains(cast.lower(between - 1));
    return joined(link, "and", border || road ? between - 1 : between, start)
        .map(
            area ->
                border
                    ? border(area.phrase(), link.entity().place().get(), second(link, "and"))
                        .orElse(area)
                    : area)
        .filter(area -> border || road || isSite(link));
  }

  /** Talks between two governments are nowhere between them. */
  private static boolean isSite(Cast.Link link) {
    return link.entity().kind() == Entity.Kind.PLACE && link.use() == Mention.Use.LITERAL;
  }

  private Place second(Cast.Link link, String joint) {
    return other(link, joint).get().entity().place().get();
  }

  private Optional<Cast.Link> other(Cast.Link link, String joint) {
    int word = link.phrase().end();
    int end = cast.sentence(link.phrase().first()).end();
    if (word + 1 >= end || !cast.lower(word).equals(joint)) {
      return Optional.empty();
    }
    int name = Cast.isArticle(cast.lower(word + 1)) && word + 2 < end ? word + 2 : word + 1;
    return toponym(name).filter(other -> other.entity() != link.entity());
  }

  private Optional<Area> joined(Cast.Link link, String joint, int from, int start) {
    return other(link, joint)
        .map(
            other -> {
              Place a = link.entity().place().get();
              Place b = other.entity().place().get();
              double half = Gazetteer.kilometres(a.lat(), a.lon(), b.lat(), b.lon()) / 2;
              return new Area(
                  new Phrase(article(from, start), other.phrase().end()),
                  "between",
                  (a.lat() + b.lat()) / 2,
                  middle(a.lon(), b.lon()),
                  Math.max(LEAST, half),
                  a,
                  "half way between " + a.name() + " and " + b.name());
            });
  }

  private static double middle(double a, double b) {
    double turned = Math.abs(a - b) > 180 ? (a < b ? a + 360 : a - 360) : a;
    double middle = (turned + b) / 2;
    return middle > 180 ? middle - 360 : middle < -180 ? middle + 360 : middle;
  }

  /** "North of X", "20 km from X", "30 miles southeast of X". */
  private Optional<Area> toward(Cast.Link link, Place place, int preposition, int start) {
    int word = preposition - 1;
    Integer bearing = BEARINGS.get(cast.lower(word).replace("-", ""));
    word -= bearing == null ? 0 : 1;
    if (word > start && Set.of("the", "due").contains(cast.lower(word))) {
      boolean inside =
          cast.lower(word).equals("the") && !(word > start && cast.lower(word - 1).equals("to"));
      if (inside) {
        return Optional.empty(); // "in the north of X" lies in X
      }
      word -= cast.lower(word).equals("the") ? 2 : 1;
    }
    Double unit = word > start ? UNITS.get(cast.lower(word)) : null;
    Optional<Double> distance =
        unit == null ? Optional.empty() : number(word - 1).map(n -> n * unit);
    if (bearing == null && distance.isEmpty()) {
      return Optional.empty();
    }
    int opens = distance.isPresent() ? word - 1 : preposition - 1;
    Phrase phrase = new Phrase(opens, link.phrase().end());
    double reach = reach(place);
    if (bearing == null) {
      return Optional.of(
          new Area(
              phrase,
              "near",
              place.lat(),
              place.lon(),
              Math.max(LEAST, distance.get()),
              place,
              "within that distance of " + place.name()));
    }
    double away = distance.orElse(reach);
    double angle = Math.toRadians(bearing);
    double lat = place.lat() + away * Math.cos(angle) / 111.2;
    double lon =
        place.lon()
            + away
                * Math.sin(angle)
                / (111.2 * Math.max(0.1, Math.cos(Math.toRadians(place.lat()))));
    return Optional.of(
        new Area(
            phrase,
            "direction",
            Math.max(-90, Math.min(90, lat)),
            lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon,
            Math.max(LEAST, distance.isPresent() ? away / 4 : reach),
            place,
            "that way from " + place.name()));
  }

  private Optional<Double> number(int word) {
    String form = cast.lower(word).replace(",", "");
    return form.matches("\\d{1,4}(\\.\\d{1,2})?")
        ? Optional.of(Double.parseDouble(form))
        : Optional.empty();
  }

  /** "The X border", "the X-Y highway", where the place is a modifier. */
  private Optional<Area> named(Cast.Link link, Place place) {
    int noun = link.phrase().end();
    int start = cast.sentence(link.phrase().first()).first();
    int end = cast.sentence(link.phrase().first()).end();
    if (noun < end && Cast.isPossessive(cast.lower(noun))) {
      noun++;
    }
    if (noun >= end || !BORDER.contains(cast.lower(noun))) {
      return Optional.empty();
    }
    int first = article(link.phrase().first(), start);
    if (noun + 1 < end && Set.of("with", "to").contains(cast.lower(noun + 1))) {
      int name = noun + 2 < end && Cast.isArticle(cast.lower(noun + 2)) ? noun + 3 : noun + 2;
      Optional<Cast.Link> other = name < end ? toponym(name) : Optional.empty();
      if (other.isPresent()) {
        return border(
            new Phrase(first, other.get().phrase().end()),
            place,
            other.get().entity().place().get());
      }
    }
    return border(new Phrase(first, noun + 1), place);
  }

  /** The border of two countries: along the places of the one that lie near places of the other. */
  private Optional<Area> border(Phrase phrase, Place one, Place other) {
    return cast.gazetteer
        .border(one.country(), other.country())
        .map(
            circle ->
                new Area(
                    phrase,
                    "border",
                    circle.lat(),
                    circle.lon(),
                    circle.radius(),
                    one,
                    "places of " + one.name() + " and " + other.name() + " beside each other"));
  }

  /** A border of which one side is named: with the nearest country in the text that has one. */
  private Optional<Area> border(Phrase phrase, Place one) {
    if (!one.precision().equals("country")) {
      return Optional.of(near(phrase, one)).map(a -> as(a, "border"));
    }
    return cast.links().stream()
        .filter(CastAreas::isToponym)
        .filter(l -> l.entity().place().get().contested().isEmpty())
        .filter(l -> !l.entity().place().get().country().equals(one.country()))
        .sorted(
            (a, b) ->
                Integer.compare(
                    Math.abs(a.phrase().first() - phrase.first()),
                    Math.abs(b.phrase().first() - phrase.first())))
        .limit(12)
        .flatMap(l -> border(phrase, one, l.entity().place().get()).stream())
        .findFirst()
        .or(() -> Optional.of(as(near(phrase, one), "border")));
  }

  private static Area as(Area area, String relation) {
    return new Area(
        area.phrase(), relation, area.lat(), area.lon(), area.radius(), area.of(), area.how());
  }

  /** The first word of a phrase that opens with these words, with an article before them. */
  private int article(int first, int start) {
    return first > start && Cast.isArticle(cast.lower(first - 1)) ? first - 1 : first;
  }
}
