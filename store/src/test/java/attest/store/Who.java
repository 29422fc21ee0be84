package attest.store;

import attest.record.Article;
import attest.record.Entity;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.resolve.Actor;
import attest.resolve.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in an invented report.
 *
 * @param kind person or organization
 * @param name as the report has it
 * @param title words before the name, or empty
 * @param country code, or empty
 */
record Who(attest.resolve.Entity.Kind kind, String name, String title, String country) {
  static Who person(String name, String title, String country) {
    return new Who(attest.resolve.Entity.Kind.PERSON, name, title, country);
  }

  static Who body(String name, String country) {
    return new Who(attest.resolve.Entity.Kind.ORGANIZATION, name, "", country);
  }

  /** A report that names some; the mark makes its text another. */
  static ReportRecord report(String mark, Who... all) {
    StringBuilder text = new StringBuilder(mark + ":");
    List<Entity> entities = new ArrayList<>();
    for (Who who : all) {
      text.append(' ');
      List<Entity.Title> titles = new ArrayList<>();
      if (!who.title().isEmpty()) {
        titles.add(new Entity.Title(span(text, who.title()), false));
        text.append(' ');
      }
      Span name = span(text, who.name());
      text.append(',');
      entities.add(
          new Entity(
              "n" + (entities.size() + 1),
              who.kind(),
              who.name(),
              List.of(new Entity.Mention(name, Mention.Form.NAME, Mention.Use.LITERAL, "made")),
              titles,
              List.of(),
              List.of(),
              who.country().isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Actor(Optional.of(who.country()), List.of(), "title")),
              Optional.empty()));
    }
    entities.sort(Comparator.comparingInt(entity -> entity.mentions().get(0).span().start()));
    ReportRecord plain = Plain.record(text.toString());
    return new ReportRecord(
        plain.engine(),
        new Article(
            Article.idOf(text.toString()),
            Optional.empty(),
            Optional.of("https://courier.example/" + mark),
            Optional.of("Courier"),
            Optional.of("Title " + mark),
            Optional.empty(),
            Optional.of("2031-03-04"),
            "given",
            Optional.of("en"),
            text.toString()),
        entities,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Span span(StringBuilder text, String words) {
    int from = text.codePointCount(0, text.length());
    text.append(words);
    return new Span(from, from + words.codePointCount(0, words.length()), words);
  }
}
