package attest.plover;

import attest.plover.PloverEvent.Party;
import attest.record.CodePoints;
import attest.record.Entity;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.text.Layout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a report names where: the first party behind some words in the same clause, and the name
 * behind a pronoun. A clause ends, for this, at a comma or at a word that opens another one.
 */
final class Named {
  /** Words looked at behind a trigger; keeps the time linear in endless sentences. */
  private static final int REACH = 40;

  private static final Set<String> CLOSING =
      Set.of(
          """
          after before since following amid despite because while when where who which whom
          until unless if although though as said says saying wake response retaliation during
          ahead pending according reported told , ; : ( "
          """
              .trim()
              .split("\\s+"));

  private static final Set<String> OWN = Set.of("its", "their", "his", "her", "our", "my");

  private static final Set<String> PRONOUNS =
      Set.of(
          """
          i we he she it they me us him her them his its their our my who whom which that
          itself himself herself themselves"""
              .split("\\s+"));

  private final CodePoints points;
  private final Layout layout;
  private final List<Place> mentions = new ArrayList<>();

  /** A mention by the words of the layout. */
  private record Place(int first, int end, Entity entity, Span span, boolean name) {}

  Named(ReportRecord record) {
    String text = record.article().text();
    this.points = new CodePoints(text);
    this.layout = Layout.of(text);
    for (Entity entity : record.entities()) {
      if (entity.kind() == attest.resolve.Entity.Kind.DOCUMENT
          || entity.kind() == attest.resolve.Entity.Kind.OTHER) {
        continue;
      }
      for (Entity.Mention each : entity.mentions()) {
        if (each.form() != attest.resolve.Mention.Form.PRONOUN) {
          mentions.add(
              new Place(
                  word(each.span().start()),
                  word(each.span().end()),
                  entity,
                  each.span(),
                  each.form() == attest.resolve.Mention.Form.NAME));
        }
      }
    }
    mentions.sort(Comparator.comparingInt(Place::first).thenComparingInt(place -> -place.end()));
  }

  private int word(int codePoint) {
    return layout.wordAt(points.toUnit(Math.min(codePoint, points.length())));
  }

  /** Whether words are only a pronoun. */
  static boolean pronoun(String words) {
    return PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
  }

  /** The words of one clause before some words, in lower case. */
  List<String> before(Span words, int count) {
    int word = word(words.start());
    if (word >= layout.words().size()) {
      return List.of();
    }
    int from = Math.max(layout.sentenceOf(word).first(), word - count);
    return layout.words().subList(from, word).stream().map(each -> each.lower()).toList();
  }

  /**
   * The first party named between two offsets in one clause that is none of these, nor one's own
   * ("its troops"), nor a force without a name, which is what is sent or withdrawn.
   */
  Optional<Party> first(
      int start, int end, boolean byName, Collection<Span> taken, Collection<String> without) {
    int from = word(start);
    if (from >= layout.words().size()) {
      return Optional.empty();
    }
    int stop = Math.min(layout.sentenceOf(from).end(), Math.min(word(end), from + REACH));
    int at = from;
    while (at < stop && (at == from || !CLOSING.contains(layout.word(at).lower()))) {
      at++;
    }
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).first() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < mentions.size() && mentions.get(i).first() < at; i++) {
      Place each = mentions.get(i);
      boolean own = own(each) || taken.stream().anyMatch(each.span()::overlaps);
      own |= byName && !each.name();
      if (!own && !without.contains(each.entity().id())) {
        return Optional.of(new Party(each.span().text(), Optional.of(each.entity())));
      }
    }
    return Optional.empty();
  }

  private boolean own(Place place) {
    String first = layout.word(place.first()).lower();
    boolean unnamed =
        place.entity().kind() == attest.resolve.Entity.Kind.FORCE
            && place.span().text().equals(place.span().text().toLowerCase(Locale.ROOT));
    boolean person = place.entity().kind() == attest.resolve.Entity.Kind.PERSON;
    return unnamed || OWN.contains(first) && !person;
  }

  /** How a report names an entity that the words nearest to a happening only point at. */
  static String name(Entity entity) {
    return entity.mentions().stream()
        .filter(each -> each.form() == attest.resolve.Mention.Form.NAME)
        .map(each -> each.span().text())
        .findFirst()
        .orElse(entity.name());
  }
}
