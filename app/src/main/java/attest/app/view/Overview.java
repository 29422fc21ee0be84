package attest.app.view;

import attest.record.Absence;
import attest.record.Act;
import attest.record.Article;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Toll;
import attest.resolve.Statement.Attitude;
import attest.resolve.Statement.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record for reading: the marked text, then who said what and what happened. */
public final class Overview {
  private static final int MARGIN = 5;

  private final ReportRecord record;
  private final Facts facts;
  private final Page page;

  private Overview(ReportRecord record, int width, boolean color) {
    this.record = record;
    this.facts = new Facts(record);
    this.page = new Page(width, color);
  }

  /** The record as lines of at most {@code width} columns. */
  public static String of(ReportRecord record, int width, boolean color) {
    Overview overview = new Overview(record, width, color);
    overview.show();
    return overview.page.toString();
  }

  private void show() {
    header(page, record.article());
    if (!record.statements().isEmpty() || !record.events().isEmpty()) {
      MarkedText.legend(page);
    }
    page.rule();
    MarkedText.show(page, record);
    page.rule();
    page.heading("Statements", record.statements().size());
    record.statements().forEach(this::statement);
    page.heading("Events", record.events().size());
    record.events().forEach(this::event);
    int tolls = record.events().stream().mapToInt(event -> event.tolls().size()).sum();
    if (tolls > 0) {
      page.heading("Tolls", tolls);
      record.events().forEach(event -> event.tolls().forEach(toll -> toll(event, toll)));
    }
    if (!record.absences().isEmpty()) {
      page.heading("Not said", record.absences().size());
      record.absences().forEach(this::absence);
    }
    if (!record.notes().isEmpty()) {
      page.heading("Notes", record.notes().size());
      notes(page, record);
    }
  }

  static void header(Page page, Article article) {
    article.title().ifPresent(title -> page.paragraph(0, new Inked().add(Clean.line(title), 1)));
    List<String> parts = new ArrayList<>();
    parts.add(article.outlet().map(Clean::line).orElse("outlet not given"));
    parts.add(article.published().map(Clean::line).orElse("publication date not given"));
    article
        .language()
        .ifPresent(code -> parts.add(Locale.of(code).getDisplayLanguage(Locale.ENGLISH)));
    article.url().map(Clean::line).ifPresent(parts::add);
    page.paragraph(0, new Inked().add(String.join(" · ", parts), Ink.DIM));
  }

  static void notes(Page page, ReportRecord record) {
    for (var note : record.notes()) {
      Inked line = new Inked().add(Clean.line(note.message()));
      note.span().ifPresent(span -> line.add(" " + Facts.quoted(span), Ink.DIM));
      line.add(" (" + note.code() + ")", Ink.DIM);
      page.paragraph(0, 2, "", Ink.DIM, line);
    }
  }

  private void statement(Statement statement) {
    page.blank();
    page.paragraph(0, MARGIN, statement.id(), Ink.DIM, speaker(statement));
    List<String> parts = new ArrayList<>();
    statement.cue().ifPresent(cue -> parts.add(Facts.quoted(cue)));
    if (statement.attitude() == Attitude.THOUGHT) {
      parts.add("thought, not said");
    }
    if (statement.medium().type() != Medium.Type.UNSPECIFIED) {
      parts.add(Spelling.of(statement.medium().type()).replace('-', ' '));
    }
    if (!statement.addressee().isEmpty()) {
      parts.add("to " + facts.names(statement.addressee()));
    }
    statement.time().ifPresent(time -> parts.add(Facts.days(time)));
    parts.add(Spelling.of(statement.kind()));
    statement.within().ifPresent(outer -> parts.add("within " + outer));
    if (statement.malformed()) {
      parts.add("irregular quotation marks");
    }
    page.paragraph(MARGIN, new Inked().add(String.join(" · ", parts), Ink.DIM));
    page.paragraph(MARGIN, new Inked().add(Facts.content(statement.content()), Ink.CYAN));
    for (Reference link : statement.chain()) {
      String who = link.entity().map(id -> facts.name(id) + ": ").orElse("");
      part("via", new Inked().add(who).add(Facts.quoted(link.span())));
    }
    for (Act act : statement.acts()) {
      Inked line = new Inked().add(Facts.act(act), Ink.BOLD);
      act.target().ifPresent(target -> line.add(" about " + facts.target(target)));
      if (!act.addressee().isEmpty() && !act.target().equals(only(act.addressee()))) {
        line.add(" to " + facts.names(act.addressee()));
      }
      act.wanted().ifPresent(wanted -> line.add(" wants " + Facts.quoted(wanted.span())));
      part("act", line.add(" — " + Facts.quoted(act.evidence()), Ink.DIM));
    }
  }

  private static Optional<Act.Target> only(List<String> addressees) {
    return addressees.size() == 1
        ? Optional.of(new Act.Target.OfEntity(addressees.get(0)))
        : Optional.empty();
  }

  private Inked speaker(Statement statement) {
    Inked line = new Inked().add(facts.speaker(statement), Ink.BOLD);
    Optional<Span> words = statement.source().flatMap(Statement.Source::span);
    String title =
        statement
            .source()
            .flatMap(Statement.Source::entity)
            .flatMap(facts::title)
            .map(held -> ", " + held)
            .orElse("");
    line.add(title);
    if (statement.anonymous() && statement.source().isPresent()) {
      line.add(", unnamed");
    }
    String shown = facts.speaker(statement) + title;
    words
        .filter(span -> !shown.contains(Clean.line(span.text())))
        .ifPresent(span -> line.add(" " + Facts.quoted(span), Ink.DIM));
    return line;
  }

  private void event(Event event) {
    page.blank();
    Inked line =
        new Inked()
            .add(event.time().map(Facts::days).orElse("undated"))
            .add(" · " + Spelling.of(event.status()))
            .add(" · ")
            .add(Facts.type(event), Ink.BOLD)
            .add(" · ")
            .add(Facts.quoted(event.trigger()), Ink.RED | Ink.UNDERLINE);
    page.paragraph(0, MARGIN, event.id(), Ink.DIM, line);
    if (!event.actor().isEmpty() || !event.recipient().isEmpty()) {
      String actors = event.actor().isEmpty() ? "somebody" : people(event.actor());
      String recipients = event.recipient().isEmpty() ? "" : " → " + people(event.recipient());
      page.paragraph(MARGIN, new Inked().add(actors + recipients));
    }
    if (!event.place().isEmpty()) {
      part("at", new Inked().add(places(event.place())));
    }
    if (!event.tolls().isEmpty()) {
      String tolls =
          event.tolls().stream()
              .map(toll -> Facts.number(toll) + " " + Spelling.of(toll.kind()))
              .collect(Collectors.joining(", "));
      part("toll", new Inked().add(tolls));
    }
    String also =
        event.alsoIn().stream().map(facts::speaker).distinct().collect(Collectors.joining(", "));
    part(
        "from",
        new Inked()
            .add(facts.voice(event.voice()))
            .add(also.isEmpty() ? "" : "; also " + also + " " + event.alsoIn()));
    if (!event.mentions().isEmpty()) {
      part("also", new Inked().add(Facts.quotedOnce(event.mentions()), Ink.DIM));
    }
  }

  private String people(List<Reference> references) {
    return references.stream()
        .map(
            reference -> {
              String words = Clean.line(reference.span().text());
              String name = reference.entity().map(facts::name).orElse(words);
              return words.contains(name) ? words : words + " [" + name + "]";
            })
        .collect(Collectors.joining(", "));
  }

  private String places(List<Reference> references) {
    return references.stream()
        .map(
            reference ->
                Facts.quoted(reference.span())
                    + facts
                        .place(reference.entity())
                        .map(place -> ", " + Facts.place(place))
                        .orElse(""))
        .collect(Collectors.joining("; "));
  }

  private void toll(Event event, Toll toll) {
    Inked line =
        new Inked()
            .add(Facts.number(toll) + " " + Spelling.of(toll.kind()), Ink.BOLD)
            .add(
                toll.who()
                    .filter(who -> !who.equals(toll.evidence()))
                    .map(who -> ": " + Facts.quoted(who))
                    .orElse(""))
            .add(", says " + facts.voice(toll.voice()))
            .add(" — " + Facts.quoted(toll.evidence()), Ink.DIM);
    page.paragraph(0, MARGIN, event.id(), Ink.DIM, line);
  }

  private void absence(Absence absence) {
    String holders = absence.holder().isEmpty() ? "Somebody" : facts.names(absence.holder());
    Inked line =
        new Inked()
            .add(holders + " ")
            .add("did not “" + absence.verb() + "”", Ink.BOLD)
            .add(absence.target().map(target -> " " + facts.target(target)).orElse(""))
            .add(", says " + facts.voice(absence.voice()))
            .add(" — " + Facts.quoted(absence.evidence()), Ink.DIM);
    page.paragraph(0, MARGIN, absence.id(), Ink.DIM, line);
  }

  private void part(String label, Inked words) {
    page.paragraph(MARGIN, MARGIN, label, Ink.DIM, words);
  }
}
