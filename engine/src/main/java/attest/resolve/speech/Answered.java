package attest.resolve.speech;

import attest.resolve.Act;
import attest.resolve.Act.Label;
import attest.resolve.Entity;
import attest.resolve.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which statement an act is about: "rejected Velt's accusation", "denied the charge". The noun that
 * is rejected names whose words it is, or the act they performed; the nearest statement before that
 * fits is taken, else none.
 */
final class Answered {
  private static final Set<Label> ANY = Set.of();
  private static final Set<Label> ASKED =
      Set.of(Label.CALL, Label.APPEAL, Label.URGE, Label.DEMAND, Label.MUST, Label.ORDER);

  /** Nouns for words, each with the acts that it may stand for. */
  private static final Map<String, Set<Label>> NOUNS =
      Map.ofEntries(
          Map.entry("accusation", Set.of(Label.ACCUSE)),
          Map.entry("allegation", Set.of(Label.ACCUSE)),
          Map.entry("charge", Set.of(Label.ACCUSE)),
          Map.entry("criticism", Set.of(Label.CRITICIZE, Label.DENOUNCE, Label.DEPLORE)),
          Map.entry("condemnation", Set.of(Label.CONDEMN, Label.CONDEMN_STRONGLY)),
          Map.entry("threat", Set.of(Label.THREATEN)),
          Map.entry("warning", Set.of(Label.WARN)),
          Map.entry("offer", Set.of(Label.OFFER)),
          Map.entry("invitation", Set.of(Label.INVITE)),
          Map.entry("call", ASKED),
          Map.entry("demand", ASKED),
          Map.entry("appeal", ASKED),
          Map.entry("denial", Set.of(Label.DENY)),
          Map.entry("claim", ANY),
          Map.entry("statement", ANY),
          Map.entry("remark", ANY),
          Map.entry("comment", ANY),
          Map.entry("assertion", ANY),
          Map.entry("suggestion", ANY));

  /** How many statements back an answer may reach. */
  private static final int REACH = 60;

  private final Page page;
  private final List<Statement> before = new ArrayList<>();
  private final List<Set<Label>> done = new ArrayList<>();

  Answered(Page page) {
    this.page = page;
  }

  /** Takes in a statement with its acts, so that later ones may answer it. */
  void add(Statement statement, List<Act> acts) {
    before.add(statement);
    done.add(acts.stream().filter(a -> !a.negated()).map(Act::label).collect(Collectors.toSet()));
  }

  /** The statement that a verb's object names, for an act of this later one. */
  Optional<Statement> by(Statement statement, int verb) {
    int noun = page.syntax.child(verb, "dobj", "nsubjpass");
    Set<Label> labels = noun < 0 ? null : NOUNS.get(page.lemma(noun));
    if (labels == null) {
      return Optional.empty();
    }
    Optional<Entity> whose = whose(noun);
    if (whose.isEmpty() && labels.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entity> speaker = speaker(statement);
    int last = before.size() - 1;
    for (int i = last; i >= 0 && i > last - REACH; i--) {
      Statement other = before.get(i);
      Optional<Entity> its = speaker(other);
      boolean fits = labels.isEmpty() || labels.stream().anyMatch(done.get(i)::contains);
      boolean right = whose.isPresent() ? its.equals(whose) : !its.equals(speaker);
      if (fits && right && other.attitude() == Statement.Attitude.SPEECH) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> speaker(Statement statement) {
    return statement.source().flatMap(Statement.Source::entity);
  }

  /** Whose words the noun means: "Velt's accusation", "the accusation by Velt". */
  private Optional<Entity> whose(int noun) {
    int owner = page.syntax.child(noun, "poss");
    for (int prep : page.syntax.childrenBy(noun, "prep", "agent")) {
      if (owner < 0 && Set.of("by", "from").contains(page.lower(prep))) {
        owner = page.syntax.child(prep, "pobj");
      }
    }
    return owner < 0 ? Optional.empty() : page.context.cast().of(page.nounPhrase(owner));
  }
}
