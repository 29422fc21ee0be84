package attest.bench.event;

import attest.record.Entity;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.resolve.Entity.Kind;
import attest.resolve.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a record: who is meant by them, and as which phrases the gold may give them. */
final class IncidentText {
  private static final Pattern PRONOUN =
      Pattern.compile(
          "he|she|they|it|him|her|them|i|we|us|me|who|whom|which|that|this|his|their|its|our|some"
              + "|others|those|these|one|each other|you");

  private static final Pattern END =
      Pattern.compile(
          "(?<=\\S)( (of|in|on|at|for|from|near|with|by|to|under|that|which|who|where|located|owned"
              + "|parked|belonging|wearing|carrying)\\b|$)");

  private final ReportRecord record;
  private final Map<String, Entity> entities = new HashMap<>();
  private final String text;

  IncidentText(ReportRecord record) {
    this.record = record;
    this.text = record.article().text();
    record.entities().forEach(each -> entities.put(each.id(), each));
  }

  Optional<Entity> entity(Reference reference) {
    return reference.entity().map(entities::get);
  }

  Optional<Entity> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  Reference reference(Span who) {
    Optional<String> id =
        record.entities().stream()
            .filter(each -> each.mentions().stream().anyMatch(m -> m.span().equals(who)))
            .map(Entity::id)
            .findFirst();
    return new Reference(id, who);
  }

  /** The words at hand and all other names and descriptions of the same entity. */
  Set<String> mentions(Reference reference) {
    Set<String> mentions = new HashSet<>();
    if (!PRONOUN.matcher(lower(reference.span())).matches()) {
      phrases(lower(reference.span()), mentions);
    }
    entity(reference).stream()
        .flatMap(each -> each.mentions().stream())
        .filter(each -> each.form() != Mention.Form.PRONOUN)
        .forEach(each -> phrases(lower(each.span()), mentions));
    return mentions;
  }

  static Set<String> names(Entity entity) {
    Set<String> names = new HashSet<>();
    for (Entity.Mention mention : entity.mentions()) {
      if (mention.form() == Mention.Form.NAME) {
        names.add(lower(mention.span()));
      }
    }
    return names;
  }

  /** A phrase up to each of its prepositions and the whole of it, less each of its first words. */
  static void phrases(String phrase, Set<String> all) {
    String whole = phrase.replaceAll("\\s+", " ").strip();
    Matcher end = END.matcher(whole);
    String head = null;
    while (end.find()) {
      String part = whole.substring(0, end.start());
      head = head == null ? part : head;
      for (int from = 0; from < head.length(); from = next(part, from)) {
        all.add(part.substring(from));
      }
    }
  }

  private static int next(String phrase, int from) {
    int space = phrase.indexOf(' ', from);
    return space < 0 ? phrase.length() : space + 1;
  }

  String words(Reference reference) {
    return lower(reference.span())
        + entity(reference).map(each -> " " + each.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  static String lower(Span span) {
    return span.text().toLowerCase(Locale.ROOT);
  }

  static boolean body(Entity entity) {
    return entity.kind() == Kind.ORGANIZATION || entity.kind() == Kind.FORCE;
  }

  /** The sentence around a word, in lower case, and where it begins in code points. */
  Sentence sentence(Span word) {
    int at = text.offsetByCodePoints(0, word.start());
    int from = Math.max(text.lastIndexOf(". ", at), 0);
    int to = text.indexOf(". ", at);
    return new Sentence(
        text.codePointCount(0, from),
        text.substring(from, to < 0 ? text.length() : to).toLowerCase(Locale.ROOT));
  }

  /**
   * A sentence.
   *
   * @param start where it begins
   * @param words its words
   */
  record Sentence(int start, String words) {
    String before(Span span) {
      return words.substring(0, at(span.start()));
    }

    String after(Span span) {
      return words.substring(at(span.end()));
    }

    private int at(int codePoint) {
      int far = Math.clamp(codePoint - start, 0, words.codePointCount(0, words.length()));
      return words.offsetByCodePoints(0, far);
    }

    boolean holds(Span span) {
      return start <= span.start()
          && span.start() < start + words.codePointCount(0, words.length());
    }
  }
}
