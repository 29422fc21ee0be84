package attest.app.view;

import attest.record.Absence;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Time;
import attest.record.Toll;
import attest.resolve.Mention;
import attest.resolve.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every value of a record with the words it came from, where they stand, and who decided. */
public final class Explanation {
  private static final int MARGIN = 5;
  private static final int LABEL = 12;

  private final ReportRecord record;
  private final Facts facts;
  private final Page page;

  private Explanation(ReportRecord record, int width, boolean color) {
    this.record = record;
    this.facts = new Facts(record);
    this.page = new Page(width, color);
  }

  /** The explanation as lines of at most {@code width} columns. */
  public static String of(ReportRecord record, int width, boolean color) {
    Explanation explanation = new Explanation(record, width, color);
    explanation.show();
    return explanation.page.toString();
  }

  private void show() {
    Overview.header(page, record.article());
    page.paragraph(
        0,
        new Inked()
            .add("Words are followed by where they stand, in characters from 0, and by ", Ink.DIM)
            .add("← who decided.", Ink.MAGENTA));
    page.heading("Who and where", record.entities().size());
    record.entities().forEach(this::entity);
    page.heading("Statements", record.statements().size());
    record.statements().forEach(this::statement);
    page.heading("Events", record.events().size());
    record.events().forEach(this::event);
    page.heading("Not said", record.absences().size());
    record.absences().forEach(this::absence);
    page.heading("Times", record.times().size());
    record.times().forEach(time -> time("time", time));
    page.heading("Words the outlet keeps at a distance", record.distances().size());
    record.distances().forEach(span -> line("words", "", List.of(span), ""));
    page.heading("Notes", record.notes().size());
    Overview.notes(page, record);
    page.blank();
    Inked maker = new Inked().add("Made by attest " + record.engine().version(), Ink.DIM);
    record.engine().models().forEach((name, v) -> maker.add(", " + name + " " + v, Ink.DIM));
    page.paragraph(0, maker.add(". Text: SHA-256 " + record.article().id(), Ink.DIM));
  }

  private void title(String id, String words) {
    page.blank();
    page.paragraph(0, MARGIN, id, Ink.DIM, new Inked().add(words, Ink.BOLD));
  }

  private void entity(Entity entity) {
    title(entity.id(), Clean.line(entity.name()) + " · " + Spelling.of(entity.kind()));
    for (Entity.Mention mention : entity.mentions()) {
      boolean plain = mention.use() == Mention.Use.LITERAL || mention.form() != Mention.Form.NAME;
      String label = plain ? Spelling.of(mention.form()) : "as " + Spelling.of(mention.use());
      line(label, "", List.of(mention.span()), mention.how());
    }
    for (Entity.Title title : entity.titles()) {
      line(title.former() ? "former" : "title", "", List.of(title.span()), "");
    }
    ids("belongs to", entity.affiliation());
    ids("members", entity.members());
    entity.actor().ifPresent(a -> line("actor", Facts.actor(a), List.of(), a.how()));
    entity.place().ifPresent(this::place);
  }

  private void place(Place place) {
    String id = place.geonames().map(number -> ", GeoNames " + number).orElse("");
    line("place", Facts.place(place) + id, List.of(), place.how());
    if (!place.candidates().isEmpty()) {
      line("left open", "GeoNames " + place.candidates(), List.of(), "");
    }
    place
        .contested()
        .ifPresent(
            contested -> {
              line("names", String.join(", ", contested.names()), List.of(), "");
              line("claimed by", String.join(", ", contested.claimants()), List.of(), "");
              contested
                  .administeredBy()
                  .ifPresent(
                      by ->
                          line(
                              "run by",
                              by + contested.since().map(day -> " since " + day).orElse(""),
                              List.of(),
                              ""));
            });
  }

  private void statement(Statement statement) {
    String thought =
        statement.attitude() == attest.resolve.Statement.Attitude.THOUGHT ? ", thought" : "";
    title(
        statement.id(), facts.speaker(statement) + " · " + Spelling.of(statement.kind()) + thought);
    line("content", "", statement.content(), statement.how());
    statement
        .source()
        .ifPresent(
            source ->
                line(
                    "source",
                    source.entity().map(this::named).orElse("nobody known"),
                    source.span().stream().toList(),
                    statement.anonymous() ? "unnamed in the report" : ""));
    line("cue", "", statement.cue().stream().toList(), "");
    String medium = Spelling.of(statement.medium().type());
    if (!medium.equals("unspecified")) {
      line("medium", medium, statement.medium().spans(), "");
    }
    statement.time().ifPresent(time -> time("time", time));
    ids("addressee", statement.addressee());
    references("chain", statement.chain());
    statement.within().ifPresent(outer -> line("within", outer, List.of(), ""));
    if (statement.malformed()) {
      line(
          "malformed",
          "quotation marks do not balance, or narration stands inside them",
          List.of(),
          "");
    }
    statement.acts().forEach(this::act);
  }

  private void act(Act act) {
    String target = act.target().map(about -> " about " + facts.target(about)).orElse("");
    String whom = act.addressee().isEmpty() ? "" : " to " + facts.names(act.addressee());
    line("act", Facts.act(act) + target + whom, List.of(act.evidence()), act.how());
    act.wanted()
        .ifPresent(wanted -> line("wanted", wanted.event().orElse(""), List.of(wanted.span()), ""));
  }

  private void event(Event event) {
    title(event.id(), Facts.type(event) + " · " + Spelling.of(event.status()));
    line("trigger", "", List.of(event.trigger()), event.how());
    event.mentions().forEach(span -> line("mention", "", List.of(span), ""));
    references("actor", event.actor());
    references("recipient", event.recipient());
    references("place", event.place());
    event.time().ifPresent(time -> time("time", time));
    if (!event.contexts().isEmpty()) {
      line("contexts", String.join(", ", event.contexts()), List.of(), "");
    }
    for (Toll toll : event.tolls()) {
      String said = Facts.number(toll) + " " + Spelling.of(toll.kind());
      String voice = ", says " + facts.voice(toll.voice());
      line("toll", said + voice, List.of(toll.evidence()), toll.how());
      toll.who()
          .filter(who -> !who.equals(toll.evidence()))
          .ifPresent(who -> line("who", "", List.of(who), ""));
    }
    line("voice", facts.voice(event.voice()), List.of(), "");
    if (!event.alsoIn().isEmpty()) {
      line("also in", String.join(", ", event.alsoIn()), List.of(), "");
    }
  }

  private void absence(Absence absence) {
    title(
        absence.id(),
        (absence.holder().isEmpty() ? "Somebody" : facts.names(absence.holder()))
            + " did not “"
            + absence.verb()
            + "”");
    line("evidence", "", List.of(absence.evidence()), absence.how());
    absence.target().ifPresent(target -> line("target", facts.target(target), List.of(), ""));
    line("voice", facts.voice(absence.voice()), List.of(), "");
  }

  private void time(String label, Time time) {
    String anchor =
        switch (time.anchor()) {
          case WRITTEN -> "the words give the date";
          case PUBLISHED -> "counted from the publication day";
          case UTTERANCE -> "counted from the day of the utterance";
          case TEXT -> "counted from another date in the report";
          case NONE -> "no anchor";
        };
    String how = time.how().map(decided -> decided + "; " + anchor).orElse(anchor);
    String said = Facts.days(time) + " (" + Spelling.of(time.precision()) + ")";
    line(label, said, time.spans(), how);
  }

  private void references(String label, List<Reference> references) {
    for (Reference reference : references) {
      String name = reference.entity().map(this::named).orElse("");
      line(label, name, List.of(reference.span()), "");
    }
  }

  private void ids(String label, List<String> ids) {
    if (!ids.isEmpty()) {
      String names = ids.stream().map(this::named).collect(Collectors.joining(", "));
      line(label, names, List.of(), "");
    }
  }

  private String named(String entity) {
    return facts.name(entity) + " (" + entity + ")";
  }

  private void line(String label, String value, List<Span> spans, String how) {
    if (value.isEmpty() && spans.isEmpty()) {
      return;
    }
    Inked line = new Inked().add(Clean.line(value));
    for (Span span : spans) {
      line.add(value.isEmpty() && span == spans.get(0) ? "" : " ")
          .add(Facts.quoted(span), Ink.CYAN)
          .add(" " + span.start() + "–" + span.end(), Ink.DIM);
    }
    Optional.of(Clean.line(how))
        .filter(decided -> !decided.isEmpty())
        .ifPresent(decided -> line.add(" ← " + decided, Ink.MAGENTA));
    page.paragraph(MARGIN, LABEL, label, Ink.DIM, line);
  }
}
