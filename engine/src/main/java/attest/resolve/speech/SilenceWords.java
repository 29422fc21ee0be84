package attest.resolve.speech;

import attest.resolve.Act;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The acts whose absence reports remark on, by verb and by noun. Own compilation. */
final class SilenceWords {
  static final Set<String> SHUNS =
      Set.of(
          "refuse",
          "decline",
          "fail",
          "refrain",
          "avoid",
          "neglect",
          "omit",
          "hesitate",
          "forbear",
          "abstain",
          "resist");
  static final Set<String> MISSING =
      Set.of(
          "lack",
          "absence",
          "omission",
          "failure",
          "refusal",
          "silence",
          "unwillingness",
          "reluctance");
  static final Set<String> GIVES =
      Set.of(
          "give",
          "provide",
          "offer",
          "release",
          "disclose",
          "have",
          "share",
          "make",
          "reveal",
          "issue",
          "present",
          "produce",
          "cite",
          "specify",
          "supply");
  static final Set<String> FACTS =
      Set.of(
          "detail",
          "information",
          "reason",
          "explanation",
          "evidence",
          "estimate",
          "motive",
          "name",
          "identity",
          "comment",
          "statement",
          "cause",
          "figure",
          "breakdown",
          "timeline",
          "timetable",
          "specifics",
          "source",
          "proof",
          "response",
          "mention",
          "elaboration",
          "apology",
          "toll",
          "condition",
          "date",
          "number");
  static final Set<String> NAMES =
      Set.of("call", "brand", "label", "describe", "characterize", "characterise", "declare");
  static final Set<String> WITHHELD =
      Set.of(
          "release", "disclose", "reveal", "identify", "publish", "announce", "specify", "divulge");

  private static final Map<String, Act.Label> VERBS = new TreeMap<>();
  private static final Map<String, Act.Label> NOUNS = new TreeMap<>();
  private static final Set<String> ANSWERS = Set.of("respond", "reply", "answer", "return");

  static {
    verbs(Act.Label.CONDEMN, "condemn");
    verbs(Act.Label.CRITICIZE, "criticize criticise rebuke censure");
    verbs(Act.Label.DENOUNCE, "denounce decry");
    verbs(Act.Label.ACCUSE, "blame accuse");
    verbs(Act.Label.PRAISE, "praise applaud");
    verbs(Act.Label.ENDORSE, "endorse");
    verbs(Act.Label.WELCOME, "welcome");
    verbs(Act.Label.THREATEN, "threaten");
    verbs(Act.Label.AFFIRM, "confirm acknowledge admit");
    verbs(Act.Label.DENY, "deny");
    verbs(Act.Label.REGRET, "apologize apologise");
    verbs(Act.Label.NOTE, "mention refer");
    verbs(Act.Label.CALL, "call");
    verbs(Act.Label.URGE, "urge");
    verbs(Act.Label.DEMAND, "demand");
    verbs(
        Act.Label.NO_COMMENT,
        "comment respond reply answer elaborate explain specify identify name say disclose reveal"
            + " clarify address discuss speak indicate detail return divulge");
    nouns(Act.Label.CONDEMN, "condemnation");
    nouns(Act.Label.CRITICIZE, "criticism");
    nouns(Act.Label.THREATEN, "threat");
    nouns(Act.Label.REGRET, "apology");
    nouns(Act.Label.NOTE, "mention reference");
    nouns(Act.Label.AFFIRM, "confirmation boast acknowledgement acknowledgment");
    nouns(Act.Label.PROMISE, "commitment promise pledge");
    nouns(Act.Label.CLAIM_RESPONSIBILITY, "claim");
    nouns(Act.Label.NO_COMMENT, "comment response reaction statement word reply explanation");
  }

  private SilenceWords() {}

  private static void verbs(Act.Label label, String lemmas) {
    for (String lemma : lemmas.split(" ")) {
      VERBS.put(lemma, label);
    }
  }

  private static void nouns(Act.Label label, String lemmas) {
    for (String lemma : lemmas.split(" ")) {
      NOUNS.put(lemma, label);
    }
  }

  /** The act that a denied verb says did not come. */
  static Optional<Act.Label> label(String verb) {
    return Optional.ofNullable(VERBS.get(verb));
  }

  /** The act that a denied noun says did not come. */
  static Optional<Act.Label> noun(String noun) {
    return Optional.ofNullable(NOUNS.get(noun));
  }

  /** Whether declining this is declining to say anything at all. */
  static boolean declined(String verb) {
    return VERBS.get(verb) == Act.Label.NO_COMMENT;
  }

  /** Whether a verb denies an answer only where a request is named. */
  static boolean needsObject(String verb) {
    return ANSWERS.contains(verb);
  }
}
