package attest.export;

import attest.record.Act;
import attest.record.Entity;
import attest.record.Reference;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Time;
import attest.resolve.Act.Axis;
import attest.resolve.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who said what: a row a statement. */
record StatementTable(Opened in, Statement said) {
  static Table<StatementTable> table() {
    return new Table<>(
        ArticleColumns.before(
            StatementTable::in,
            List.of(
                Column.text("statement", row -> row.said.id()),
                Column.text("kind", row -> Spelling.of(row.said.kind())),
                Column.text("attitude", row -> Spelling.of(row.said.attitude())),
                Column.maybe("source", row -> row.source().map(row.in::words)),
                Column.whole("source_start", row -> Opened.start(row.source())),
                Column.whole("source_end", row -> Opened.end(row.source())),
                Column.flag("anonymous", row -> row.said.anonymous()),
                Column.maybe("speaker", row -> row.speaker().map(row.in::name)),
                Column.maybe("speaker_kind", row -> row.speaker().map(s -> Spelling.of(s.kind()))),
                Column.maybe("speaker_titles", row -> row.titles()),
                Column.maybe(
                    "speaker_country",
                    row -> row.speaker().flatMap(Entity::actor).flatMap(Actor::country)),
                Column.maybe(
                    "speaker_sectors",
                    row -> row.speaker().flatMap(Entity::actor).flatMap(Opened::sectors)),
                Column.maybe("cue", row -> row.said.cue().map(row.in::words)),
                Column.whole("cue_start", row -> Opened.start(row.said.cue())),
                Column.whole("cue_end", row -> Opened.end(row.said.cue())),
                Column.maybe("content", row -> row.in.words(row.said.content())),
                Column.maybe("content_offsets", row -> Opened.offsets(row.said.content())),
                Column.text("medium", row -> Spelling.of(row.said.medium().type())),
                Column.maybe("medium_words", row -> row.in.words(row.said.medium().spans())),
                Column.day("said_from", row -> row.said.time().flatMap(Time::start)),
                Column.day("said_to", row -> row.said.time().flatMap(Time::end)),
                Column.maybe("addressees", row -> row.in.namesOf(row.said.addressee())),
                Column.maybe("via", row -> row.in.names(row.said.chain())),
                Column.maybe("via_words", row -> row.in.words(row.chain())),
                Column.maybe("within", row -> row.said.within()),
                Column.maybe("acts", row -> row.acts(StatementTable::label)),
                Column.maybe("act_targets", row -> row.acts(row::target)),
                Column.maybe("act_words", row -> row.acts(act -> row.in.words(act.evidence()))),
                Column.whole(
                    "evaluation", row -> row.degrees(Axis.EVALUATION).min(Integer::compare)),
                Column.whole("directive", row -> row.degrees(Axis.DIRECTIVE).max(Integer::compare)),
                Column.flag("malformed", row -> row.said.malformed()))),
        in -> in.statements().stream().map(said -> new StatementTable(in, said)).toList());
  }

  private Optional<attest.record.Span> source() {
    return said.source().flatMap(Statement.Source::span);
  }

  private Optional<Entity> speaker() {
    return in.entity(said.source().flatMap(Statement.Source::entity));
  }

  private Optional<String> titles() {
    return Opened.list(
        speaker().stream()
            .flatMap(each -> each.titles().stream())
            .map(each -> in.words(each.span())));
  }

  private Collection<attest.record.Span> chain() {
    return said.chain().stream().map(Reference::span).toList();
  }

  private Optional<String> acts(java.util.function.Function<Act, String> value) {
    return Opened.list(said.acts().stream().map(value));
  }

  private static String label(Act act) {
    return (act.negated() ? "not " : "") + Spelling.of(act.label());
  }

  /** "e1 shelled", "n5 Militia fighters", "s2", or "?". */
  private String target(Act act) {
    return switch (act.target().orElse(null)) {
      case null -> "?";
      case Act.Target.OfEntity of ->
          of.id() + " " + in.name(in.entity(Optional.of(of.id())).orElseThrow());
      case Act.Target.OfEvent of -> of.id() + " " + in.trigger(of.id());
      case Act.Target.OfStatement of -> of.id();
    };
  }

  private Stream<Integer> degrees(Axis axis) {
    return said.acts().stream()
        .filter(each -> each.axis() == axis && !each.negated() && each.degree().isPresent())
        .map(each -> each.degree().getAsInt());
  }
}
