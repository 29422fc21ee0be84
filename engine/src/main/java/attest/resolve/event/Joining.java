package attest.resolve.event;

import attest.read.Syntax;
import attest.resolve.Event;
import attest.resolve.Time;
import attest.resolve.cast.Context;
import attest.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One happening, one event: joins the tellings of a report in ordered passes. First what one
 * sentence ties together, then what agrees in kind, parties and time, last the nouns that only
 * point back ("the incident").
 *
 * <p>Known failures: two attacks on the same day told without names are taken for one; a victim
 * named late is taken for another one's happening where the dates differ.
 */
final class Joining {
  /** How many events back a telling may look; keeps the time near-linear. */
  private static final int MEMORY = 60;

  /** Groups of which a report tends to tell one, over many sentences. */
  private static final Set<String> LEADING =
      Set.of(
          """
          attack launch court indict coup abduct block cyber sanction ceasefire release
          crackdown investigate"""
              .split("\\s+"));

  private static final Set<String> RECENT =
      Set.of("today", "tonight", "yesterday", "overnight", "this");

  private static final Set<String> REMOTE = Set.of("year", "years", "decade", "decades", "months");

  private final Context context;
  private final Clauses clauses;
  private final Syntax syntax;
  private final Parties parties;
  private final List<List<Telling>> events = new ArrayList<>();

  Joining(Context context, Clauses clauses) {
    this.context = context;
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.parties = new Parties(context, clauses);
  }

  List<List<Telling>> join(List<Telling> tellings) {
    List<Telling> lone = new ArrayList<>();
    for (Telling telling : tellings) {
      List<Telling> event = place(telling);
      if (event != null) {
        event.add(telling);
      } else if (telling.sense.is("lone")) {
        lone.add(telling);
      } else if (!telling.vague) {
        events.add(new ArrayList<>(List.of(telling)));
      }
    }
    for (Telling telling : lone) {
      List<Telling> event = place(telling);
      if (event != null) {
        event.add(telling);
      } else if (!known(telling.group())) {
        events.add(new ArrayList<>(List.of(telling)));
      }
    }
    return events;
  }

  private List<Telling> place(Telling telling) {
    int last = Math.max(0, events.size() - MEMORY);
    for (int i = events.size() - 1; i >= last; i--) {
      if (tied(telling, events.get(i))) {
        telling.how += "; tied to its clause";
        return events.get(i);
      }
    }
    if (telling.group().equals("anaphor")) {
      return pointedAt(telling, last);
    }
    List<Telling> agreed = null;
    boolean bare = telling.actors.isEmpty() && telling.recipients.isEmpty();
    for (int i = events.size() - 1; i >= last; i--) {
      List<Telling> event = events.get(i);
      if (agrees(telling, event) && (agreed == null || event.size() > agreed.size())) {
        agreed = event;
        if (!bare || close(telling, event)) {
          break;
        }
      }
    }
    if (agreed != null) {
      telling.how += "; same kind, parties and time";
    }
    return agreed;
  }

  /** Whether an event was told before in the paragraph of a telling. */
  private boolean close(Telling telling, List<Telling> event) {
    int before = event.get(event.size() - 1).word;
    return context.layout().paragraphOf(before).equals(context.layout().paragraphOf(telling.word));
  }

  // ---- first pass: one clause

  private boolean tied(Telling telling, List<Telling> event) {
    for (int i = event.size() - 1; i >= 0 && i >= event.size() - 4; i--) {
      Telling other = event.get(i);
      if (!context.layout().sentenceOf(other.word).contains(telling.word)) {
        continue;
      }
      boolean same = other.group().equals(telling.group()) && !telling.group().equals("anaphor");
      if (same
          && other.real() == telling.real()
          && (near(telling, other) || inWhich(telling, other))
          && !timeConflict(telling, event)
          && !parties.turned(telling, event)
          && !parties.crossed(telling, event)) {
        return true;
      }
      if (other.group().equals("ceasefire")
          && syntax.lemma(telling.word).equals("sign")
          && clauses.object(telling.word) == other.word) {
        telling.vague = true;
        return true;
      }
      if (telling.group().equals("anaphor")
          && (syntax.head(telling.word) == other.word || syntax.head(other.word) == telling.word)) {
        return true;
      }
    }
    return false;
  }

  private boolean near(Telling a, Telling b) {
    if (linked(a.word, b.word) || linked(b.word, a.word)) {
      return true;
    }
    int subject = a.verb ? clauses.subject(a.word) : -1;
    int other = b.verb ? clauses.subject(b.word) : -1;
    return subject == b.word
        || other == a.word
        || a.governor >= 0 && (a.governor == b.word || a.governor == b.governor)
        || b.governor >= 0 && b.governor == a.word;
  }

  /** "a raid on Friday in which 20 men were held", however the parser hung the clause. */
  private boolean inWhich(Telling telling, Telling other) {
    if (!telling.verb || other.verb) {
      return false;
    }
    for (int each : syntax.childrenBy(telling.word, "prep")) {
      int object = syntax.child(each, "pobj");
      if (object >= 0
          && context.layout().word(object).is("which")
          && each > other.word
          && each - other.word <= 6) {
        return true;
      }
    }
    return false;
  }

  /** Whether one word hangs on the other through at most two clause or noun links. */
  private boolean linked(int word, int above) {
    int at = word;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      if (at == above) {
        return true;
      }
      if (syntax.hasLabel(at, "ccomp", "root", "parataxis")) {
        return false;
      }
      at = syntax.head(at);
    }
    return false;
  }

  // ---- second pass: kind, parties and time

  private boolean agrees(Telling telling, List<Telling> event) {
    Telling first = event.get(0);
    if (!first.group().equals(telling.group())) {
      return false;
    }
    boolean status =
        Parties.sample(event).stream()
                .anyMatch(
                    t ->
                        t.real() == telling.real()
                            && (telling.real() || t.status == telling.status))
            || telling.definite
                && !telling.verb
                && telling.status == Event.Status.HAPPENED
                && telling.time.isEmpty()
                && telling.actors.isEmpty()
                && !known(telling.group());
    if (!status || timeConflict(telling, event)) {
      return false;
    }
    boolean headline = Parties.sample(event).stream().allMatch(t -> title(t.word));
    if (telling.novel && !headline) {
      return false;
    }
    boolean leading = telling.real() && LEADING.contains(telling.group());
    Boolean actors = parties.share(telling, event, 0);
    Boolean recipients = parties.share(telling, event, 1);
    Boolean places = parties.share(telling, event, 2);
    if (Boolean.FALSE.equals(actors) || Boolean.FALSE.equals(recipients)) {
      return headline
          && !(Boolean.FALSE.equals(actors) && Boolean.FALSE.equals(recipients))
          && (Boolean.TRUE.equals(actors) || Boolean.TRUE.equals(recipients));
    }
    if (telling.sense.type() == Event.Type.ASSAULT && elsewhere(telling, event)) {
      return false;
    }
    if (kindConflict(telling, event)
        || parties.turned(telling, event)
        || parties.crossed(telling, event)
        || !headline && parties.aimed(telling, event)) {
      return false;
    }
    if (telling.plural && !telling.verb && !telling.definite && !headline) {
      return false;
    }
    if (Boolean.TRUE.equals(actors) || Boolean.TRUE.equals(recipients)) {
      return leading || !Boolean.FALSE.equals(places);
    }
    boolean bare = telling.actors.isEmpty() && telling.recipients.isEmpty();
    boolean newDay =
        telling.sense.type() == Event.Type.ASSAULT
            && dated(telling)
            && Parties.sample(event).stream().noneMatch(Joining::dated)
            && !headline
            && !leader(event);
    if (bare && newDay) {
      return false;
    }
    if (bare && telling.definite || headline) {
      return true;
    }
    return leading && !Boolean.FALSE.equals(places) || Boolean.TRUE.equals(places) && bare;
  }

  /** Whether a happening of this group was told as real before. */
  private boolean known(String group) {
    int last = Math.max(0, events.size() - MEMORY);
    for (int i = events.size() - 1; i >= last; i--) {
      if (events.get(i).get(0).group().equals(group)
          && events.get(i).stream().anyMatch(Telling::real)) {
        return true;
      }
    }
    return false;
  }

  /** "nuclear test" and "missile test", "life sentence" and "fine" are not the same. */
  private boolean kindConflict(Telling telling, List<Telling> event) {
    if (!telling.group().equals("launch")) {
      return false;
    }
    Boolean mine = nuclear(telling);
    for (Telling other : Parties.sample(event)) {
      Boolean theirs = nuclear(other);
      if (mine != null && theirs != null && !mine.equals(theirs)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an event is the first of its group that the report tells. */
  private boolean leader(List<Telling> event) {
    String group = event.get(0).group();
    for (List<Telling> each : events) {
      if (each.get(0).group().equals(group)) {
        return each == event;
      }
    }
    return false;
  }

  private static boolean dated(Telling telling) {
    return telling.time.flatMap(Time::start).isPresent();
  }

  /** "A man was shot in X" after a shooting in Y: a newly told victim at another named place. */
  private boolean elsewhere(Telling telling, List<Telling> event) {
    boolean fresh = false;
    for (int head : telling.recipients) {
      for (int each : syntax.children(head)) {
        fresh |=
            each < head
                && Set.of("a", "an", "one", "another", "second").contains(syntax.lemma(each));
      }
    }
    if (!fresh
        || title(telling.word)
        || Parties.sample(event).stream().allMatch(t -> title(t.word))) {
      return false;
    }
    Boolean places = parties.share(telling, event, 2);
    return Boolean.FALSE.equals(places)
        || places == null
            && telling.places.stream().anyMatch(place -> clauses.in(place, "PLACE"))
            && Parties.sample(event).stream()
                .anyMatch(t -> !t.recipients.isEmpty() && !title(t.word));
  }

  private Boolean nuclear(Telling telling) {
    int object = telling.verb ? clauses.object(telling.word) : -1;
    List<Integer> words = new ArrayList<>(clauses.modifiers(telling.word));
    if (object >= 0) {
      words.add(object);
      words.addAll(clauses.modifiers(object));
    }
    boolean missile = false;
    for (int word : words) {
      String lemma = syntax.lemma(word);
      if (Set.of("nuclear", "atomic", "hydrogen", "bomb").contains(lemma)) {
        return true;
      }
      missile |= clauses.in(word, "WEAPON");
    }
    return missile ? false : null;
  }

  private boolean timeConflict(Telling telling, List<Telling> event) {
    for (Telling other : Parties.sample(event)) {
      if (apart(telling.time, other.time)
          || recent(telling) && remote(other)
          || remote(telling) && recent(other)) {
        return true;
      }
    }
    return false;
  }

  /** "Tonight" and "three years ago" are apart whenever the report was written. */
  private boolean recent(Telling telling) {
    return words(telling).anyMatch(RECENT::contains);
  }

  private boolean remote(Telling telling) {
    boolean day = telling.time.filter(time -> time.precision() == Time.Precision.DAY).isPresent();
    return !day && words(telling).anyMatch(REMOTE::contains);
  }

  private Stream<String> words(Telling telling) {
    return telling.time.stream()
        .flatMap(time -> time.ranges().stream())
        .flatMap(range -> Stream.of(range.of(context.layout().text()).split("\\s+")))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }

  private static boolean apart(Optional<Time> a, Optional<Time> b) {
    if (a.isEmpty() || b.isEmpty() || a.get().start().isEmpty() || b.get().start().isEmpty()) {
      return false;
    }
    return a.get().end().get().isBefore(b.get().start().get())
        || b.get().end().get().isBefore(a.get().start().get());
  }

  private boolean title(int word) {
    Paragraph paragraph = context.layout().paragraphOf(word);
    if (paragraph.index() > 1) {
      return false;
    }
    int last = context.layout().endWord(paragraph) - 1;
    return !".!?\u201d\"".contains(context.layout().word(last).form()) || paragraph.index() == 0;
  }

  // ---- third pass: nouns that point back

  private static final Set<String> DEADLY =
      Set.of("deadly", "fatal", "violent", "bloody", "lethal", "tragic", "armed", "shooting");

  private List<Telling> pointedAt(Telling telling, int last) {
    String lemma = syntax.lemma(telling.word);
    Set<Event.Type> types =
        switch (lemma) {
          case "attack",
              "violence",
              "assault",
              "shooting",
              "confrontation",
              "encounter",
              "standoff" ->
              Set.of(Event.Type.ASSAULT);
          case "provocation", "move", "action", "act" ->
              Set.of(Event.Type.MOBILIZE, Event.Type.ASSAULT, Event.Type.COERCE);
          case "case" -> Set.of(Event.Type.ACCUSE, Event.Type.SANCTION, Event.Type.ASSAULT);
          default ->
              Set.of(
                  Event.Type.ASSAULT, Event.Type.COERCE, Event.Type.MOBILIZE, Event.Type.PROTEST);
        };
    boolean deadly =
        clauses.modifiers(telling.word).stream().anyMatch(m -> DEADLY.contains(syntax.lemma(m)));
    if (deadly) {
      types = Set.of(Event.Type.ASSAULT);
    }
    List<Telling> best = null;
    for (int i = events.size() - 1; i >= last; i--) {
      List<Telling> event = events.get(i);
      if (types.contains(event.get(0).sense.type())
          && event.stream().anyMatch(Telling::real)
          && !timeConflict(telling, event)
          && !Boolean.FALSE.equals(parties.share(telling, event, 0))
          && (best == null || event.size() > best.size())) {
        best = event;
      }
    }
    if (best != null) {
      telling.how += "; points back";
    }
    return best;
  }
}
