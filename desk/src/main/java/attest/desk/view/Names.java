package attest.desk.view;

import attest.record.Entity;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.record.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the ids in a record stand for, in words. */
final class Names {
  private final Map<String, Entity> entities;
  private final Map<String, Statement> statements;

  Names(ReportRecord record) {
    entities =
        record.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    statements =
        record.statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
  }

  Optional<Entity> entity(Optional<String> id) {
    return id.map(entities::get);
  }

  /** The name of an entity. */
  String of(String id) {
    return entities.get(id).name();
  }

  List<String> of(List<String> ids) {
    return ids.stream().map(this::of).toList();
  }

  /** The name of who is meant, else the words. */
  String of(Reference reference) {
    return reference.entity().map(this::of).orElse(reference.span().text());
  }

  /** Who said it: the name, else the words; empty where the report does not tell. */
  Optional<String> speaker(Statement statement) {
    return statement
        .source()
        .map(
            source ->
                source
                    .entity()
                    .map(this::of)
                    .or(() -> source.span().map(Span::text))
                    .orElseThrow());
  }

  /** By whose word: "the outlet", or the speaker. */
  String voice(Voice voice) {
    return switch (voice) {
      case Voice.Narrator narrator -> "the outlet";
      case Voice.In in ->
          speaker(statements.get(in.id())).orElse("somebody whom the report does not name");
    };
  }
}
