package attest.resolve.event;

import java.util.Set;

/** Words that decide whether a happening under them happened, by what they say of it. */
final class StatusWords {
  static final WordLists WORDS = WordLists.read("modality.tsv");

  static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "without", "hardly");

  static final Set<String> FULFIL =
      Set.of(
          """
          implement fulfil fulfill honor honour respect execute observe enforce obey adopt"""
              .split("\\s+"));

  /** Verbs that tell others' words; a "would" or "was doing" under their past is shifted back. */
  static final Set<String> TELLING =
      Set.of(
          """
          say tell announce vow promise pledge add note confirm report state declare claim
          explain"""
              .split("\\s+"));

  /** Verbs that end what goes on: where the end is only wanted, it goes on. */
  static final Set<String> ENDING =
      Set.of(
          """
          halt suspend stop end cease freeze abandon discontinue curtail dismantle"""
              .split("\\s+"));

  static final Set<String> ENDINGS =
      Set.of("halt", "end", "cessation", "suspension", "freeze", "stop", "moratorium");

  static final Set<String> DUE =
      Set.of("due", "set", "scheduled", "slated", "ready", "poised", "prepared");

  static final Set<String> WANTED =
      Set.of("demand", "insist", "suggest", "propose", "recommend", "request", "urge");

  static final Set<String> DOUBTED =
      Set.of(
          """
          possible potential threatened feared eventual hypothetical imminent future"""
              .split("\\s+"));

  static final Set<String> OCCURRING =
      Set.of(
          """
          take happen occur begin start continue resume erupt ensue unfold rage be go hold"""
              .split("\\s+"));

  static final Set<String> AVERTED =
      Set.of("deny", "avoid", "prevent", "avert", "deter", "thwart", "foil", "abort");

  static final Set<String> INTENDED =
      Set.of("plan", "schedule", "prepare", "intend", "promise", "pledge", "vow", "arrange");

  static final Set<String> IMAGINED =
      Set.of(
          """
          threaten fear risk consider contemplate mull plot provoke simulate envisage"""
              .split("\\s+"));

  static final Set<String> CALLING =
      Set.of("call", "appeal", "press", "push", "insist", "plead", "ask", "lobby");

  static final Set<String> PREPARING =
      Set.of("prepare", "brace", "hope", "wait", "aim", "schedule", "plan", "look");

  static final Set<String> FEARED =
      Set.of("warn", "threaten", "protect", "guard", "worry", "talk", "think", "dream");

  static final Set<String> CARRIED =
      Set.of(
          """
          proceed push press move continue engage participate return join lead agree come go"""
              .split("\\s+"));

  private StatusWords() {}
}
