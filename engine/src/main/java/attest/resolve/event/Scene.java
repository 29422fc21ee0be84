package attest.resolve.event;

import attest.read.Syntax;
import attest.resolve.Event;
import attest.text.Layout;
import attest.text.Sentence;
import java.util.Set;

/**
 * What a report is mostly about, where that decides the sense of a word: in a sports report teams
 * beat, attack and shoot, in one about space flight rockets are no weapons, and what a collision or
 * a storm does to people is no deed.
 *
 * <p>A sentence with a word of weapons, police or the like is read as usual in any report. Known
 * failures: violence in a sports report told without such a word; a report on two matters.
 */
final class Scene {
  /** Words on each side that count as near; keeps the time linear in endless sentences. */
  private static final int REACH = 40;

  private static final Set<String> SPORT = Set.of("SPORT");
  private static final Set<String> SPACE = Set.of("SPACE");
  private static final Set<String> ARMED = Set.of("@ARMED");
  private static final Set<String> ACCIDENT = Set.of("@ACCIDENT");

  private final Clauses clauses;
  private final Syntax syntax;
  private final Layout layout;
  private final boolean sport;
  private final boolean space;

  Scene(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.layout = clauses.layout();
    int armed = count(Set.of("ARMED"));
    int played = count(SPORT);
    int flown = count(SPACE);
    this.sport = played >= 6 && played >= 3 * armed;
    this.space = flown >= 4 && flown >= 2 * armed;
  }

  private int count(Set<String> names) {
    int count = 0;
    for (int word = 0; word < layout.words().size(); word++) {
      for (String name : names) {
        count += clauses.in(word, name) ? 1 : 0;
      }
    }
    return count;
  }

  /** Whether one of these words or classes stands near a word in its sentence. */
  boolean near(int word, Set<String> values) {
    Sentence sentence = layout.sentenceOf(word);
    int from = Math.max(sentence.first(), word - REACH);
    int end = Math.min(sentence.end(), word + REACH);
    for (int each = from; each < end; each++) {
      if (each != word && clauses.isAny(each, values)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word tells of no conflict here although the lexicon has it. */
  boolean excludes(Telling telling) {
    Event.Type type = telling.sense.type();
    boolean force =
        type == Event.Type.ASSAULT
            || type == Event.Type.MOBILIZE
            || type == Event.Type.PROTEST
            || type == Event.Type.COERCE
                && !telling.group().equals("arrest")
                && !telling.group().equals("ban")
                && !telling.group().equals("cyber");
    if (!force && !telling.group().equals("anaphor")) {
      return false;
    }
    if ((sport || space) && !near(telling.word, ARMED)) {
      return true;
    }
    return telling.sense.is("result")
        && near(telling.word, ACCIDENT)
        && !near(telling.word, ARMED)
        && !syntax.lemma(telling.word).equals("murder");
  }
}
