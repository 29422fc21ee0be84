package attest.export;

import attest.record.Act;
import attest.record.Event;
import attest.record.Reference;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Toll;
import attest.record.Voice;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of a record in one line for people, as {@code attest read} shows them. */
final class Telling {
  private Telling() {}

  /**
   * "Militia fighters → the bridge: shelled (ASSAULT, happened), says The Ardon Herald; 2 killed".
   */
  static String of(Opened in, Event event) {
    StringBuilder line = new StringBuilder();
    String actors = names(in, event.actor());
    String recipients = names(in, event.recipient());
    if (!actors.isEmpty() || !recipients.isEmpty()) {
      line.append(actors.isEmpty() ? "?" : actors);
      line.append(recipients.isEmpty() ? "" : " → " + recipients).append(": ");
    }
    line.append(in.words(event.trigger()));
    line.append(" (").append(Spelling.of(event.type()));
    event.mode().ifPresent(mode -> line.append(' ').append(mode));
    line.append(", ").append(Spelling.of(event.status())).append("), says ");
    line.append(by(in, event.voice()));
    event.tolls().forEach(toll -> line.append("; ").append(of(in, toll)));
    return line.toString();
  }

  /** "5+ injured, says Lena Koss (s1)". */
  static String of(Opened in, Toll toll) {
    return Figures.text(toll) + " " + Spelling.of(toll.kind()) + ", says " + by(in, toll.voice());
  }

  /** "Lena Koss: condemn-strongly". */
  static String of(Opened in, Statement statement) {
    String speaker = in.speaker(statement).orElse("somebody");
    List<Act> acts = statement.acts().stream().filter(each -> !each.negated()).toList();
    return acts.isEmpty()
        ? speaker + ": " + Spelling.of(statement.attitude())
        : speaker
            + ": "
            + acts.stream()
                .map(each -> Spelling.of(each.label()))
                .distinct()
                .collect(Collectors.joining(", "));
  }

  /** "the outlet", or "Lena Koss (s1)". */
  static String by(Opened in, Voice voice) {
    return switch (voice) {
      case Voice.Narrator narrator -> "the outlet";
      case Voice.In said ->
          in.by(said).map(name -> name + " (" + said.id() + ")").orElse(said.id());
    };
  }

  private static String names(Opened in, List<Reference> references) {
    return references.stream().map(in::name).collect(Collectors.joining(", "));
  }
}
