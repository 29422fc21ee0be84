package attest.resolve.event;

import attest.read.Syntax;
import attest.resolve.Absence;
import attest.resolve.Entity;
import attest.resolve.Event;
import attest.resolve.Statement;
import attest.resolve.Time;
import attest.resolve.Toll;
import attest.resolve.Voice;
import attest.resolve.cast.Cast;
import attest.resolve.cast.Context;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What happened, as told: finds the words that tell of happenings, fills their roles, settles
 * status and voice, joins the words for one happening, and attaches the tolls.
 */
public final class Events {
  private static final Set<String> PRESUPPOSING =
      Set.of(
          """
          condemn denounce decry deplore welcome praise hail criticize criticise slam blast
          mourn regret lament applaud voice express concern celebrate commend protest react
          respond discuss confirm acknowledge apologize describe"""
              .split("\\s+"));

  /** Verbs that together with their noun tell that it happens. */
  private static final Set<String> CARRYING =
      Set.of(
          """
          carry conduct launch hold stage make mount perform commit wage undertake host deliver
          execute unleash initiate begin start open continue resume take implement"""
              .split("\\s+"));

  /** Verbs of which one happening is the subject and another one, of its own day, the object. */
  private static final Set<String> OVERSHADOWING =
      Set.of("dominate", "overshadow", "follow", "precede", "cloud", "mar", "derail", "threaten");

  /** Persons that are brought together as those one event hit. */
  private static final int MOST = 8;

  private final Context context;
  private final Clauses clauses;
  private final Syntax syntax;
  private final Layout layout;
  private final Voices voices;

  private Events(Context context, List<Statement> statements) {
    this.context = context;
    this.clauses = new Clauses(context.reading());
    this.syntax = context.syntax();
    this.layout = context.layout();
    this.voices = new Voices(statements);
  }

  public static List<Event> find(
      Context context, List<Statement> statements, List<Absence> absences) {
    return new Events(context, statements).find(absences);
  }

  private List<Event> find(List<Absence> absences) {
    List<Telling> tellings = new Triggers(clauses).find();
    Roles roles = new Roles(clauses);
    Modality modality = new Modality(clauses);
    Set<Integer> unreal = new TreeSet<>();
    for (Telling telling : tellings) {
      telling.statement = voices.holding(layout.word(telling.word).range());
      roles.fill(telling);
      modality.settle(telling);
      telling.presupposed = presupposed(telling);
      telling.time = time(telling);
      if (!telling.real()) {
        unreal.add(telling.word);
      }
    }
    tellings.removeIf(telling -> absent(telling, absences));
    List<List<Telling>> joined = new Joining(context, clauses).join(tellings);
    new Surroundings(clauses).settle(joined);
    scene(joined);
    narrated(joined);
    Map<List<Telling>, List<Toll>> tolls =
        new TollTable(context, clauses, voices).attach(joined, unreal);
    List<Event> events = new ArrayList<>();
    for (List<Telling> each : joined) {
      events.add(event(each, tolls.getOrDefault(each, List.of())));
    }
    events.sort((a, b) -> a.trigger().compareTo(b.trigger()));
    return events;
  }

  /** A deed that the report only says was left undone in words is no event. */
  private boolean absent(Telling telling, List<Absence> absences) {
    Range range = layout.word(telling.word).range();
    return telling.verb
        && telling.status == Event.Status.DENIED
        && absences.stream().anyMatch(absence -> absence.evidence().contains(range));
  }

  /** A happening that somebody only judges is told by the outlet too. */
  private boolean presupposed(Telling telling) {
    if (telling.statement.isEmpty()
        || telling.status != Event.Status.HAPPENED
        || telling.statement.get().kind() == Statement.Kind.DIRECT) {
      return false;
    }
    Optional<Range> cue = telling.statement.get().cue();
    if (cue.isEmpty()) {
      return false;
    }
    int word = layout.wordAt(cue.get().start());
    boolean presupposing = false;
    for (; word < layout.words().size() && layout.word(word).start() < cue.get().end(); word++) {
      presupposing |= PRESUPPOSING.contains(syntax.lemma(word));
    }
    return presupposing;
  }

  private Optional<Time> time(Telling telling) {
    Optional<Time> own = context.times().governedBy(telling.word);
    if (own.isPresent() || telling.group().equals("anaphor")) {
      return own;
    }
    int at = telling.word;
    if (!telling.verb
        && telling.governor >= 0
        && (clauses.isLight(telling.governor)
            || clauses.isUndergo(telling.governor)
            || syntax.hasLabel(telling.word, "nsubj", "nsubjpass"))) {
      at = telling.governor;
      own = context.times().governedBy(at);
    }
    for (int steps = 0; steps < 3 && own.isEmpty() && at >= 0; steps++) {
      if (!syntax.hasLabel(at, "conj", "xcomp", "advcl")
          || !syntax.isVerb(at)
          || syntax.hasLabel(at, "advcl") && !syntax.pos(at).equals("VBG")
          || syntax.head(at) < 0
          || !syntax.isVerb(syntax.head(at))) {
        break;
      }
      at = syntax.head(at);
      own = context.times().governedBy(at);
    }
    return own.isPresent() || telling.verb ? own : inYearOf(telling.word);
  }

  /** "was ousted in 2013 after protests": what led to it is of the same year, not the same day. */
  private Optional<Time> inYearOf(int noun) {
    int after = syntax.head(noun);
    boolean led =
        after >= 0
            && syntax.hasLabel(noun, "pobj", "pcomp")
            && Set.of("after", "following", "amid").contains(layout.word(after).lower())
            && syntax.head(after) >= 0;
    return led
        ? context
            .times()
            .governedBy(syntax.head(after))
            .filter(time -> time.precision() == Time.Precision.YEAR)
        : Optional.empty();
  }

  /**
   * What is told in the simple past right after a happening of a known day, with one of its parties
   * or of its kind, is of that day.
   */
  private void scene(List<List<Telling>> joined) {
    Telling dated = null;
    for (List<Telling> event : joined) {
      Telling first = event.get(0);
      boolean day = false;
      for (Telling each : event) {
        if (each.time.isPresent() && each.time.get().start().isPresent()) {
          day = true;
          if (each.time.get().precision() == Time.Precision.DAY && each.real()) {
            dated = each;
          }
        }
      }
      if (day
          || dated == null
          || !first.verb
          || first.status != Event.Status.HAPPENED
          || !simplePast(first.word)) {
        continue;
      }
      int gap = layout.sentenceOf(first.word).index() - layout.sentenceOf(dated.word).index();
      if (gap >= 0 && gap <= 4 && related(first, dated)) {
        Time time = dated.time.get();
        first.time =
            Optional.of(
                new Time(
                    List.of(),
                    time.start(),
                    time.end(),
                    time.precision(),
                    Time.Anchor.TEXT,
                    "told in the simple past after a happening of that day"));
      }
    }
  }

  /** What is told in the simple past without a time is of the day that the narration reached. */
  private void narrated(List<List<Telling>> joined) {
    for (List<Telling> event : joined) {
      if (event.stream().anyMatch(each -> each.time.flatMap(Time::start).isPresent())) {
        continue;
      }
      for (Telling each : event) {
        int verb = each.verb ? each.word : each.governor;
        Optional<Time> day =
            each.real()
                    && (each.verb || each.statement.isEmpty())
                    && verb >= 0
                    && syntax.isVerb(verb)
                    && (each.verb || !OVERSHADOWING.contains(syntax.lemma(verb)))
                    && simplePast(verb)
                    && !before(verb)
                ? context.times().reached(verb)
                : Optional.empty();
        if (day.isPresent() && day.get().start().isPresent()) {
          Time time = day.get();
          each.time =
              Optional.of(
                  new Time(
                      List.of(),
                      time.start(),
                      time.end(),
                      time.precision(),
                      Time.Anchor.TEXT,
                      "told in the simple past at that day of the narration"));
          break;
        }
      }
    }
  }

  /** "quiet since a truce was signed": an earlier time than that of the narration. */
  private boolean before(int verb) {
    for (int each : syntax.childrenBy(verb, "mark", "advmod", "prep")) {
      if (each < verb && Set.of("since", "after", "until", "when").contains(syntax.lemma(each))) {
        return true;
      }
    }
    return false;
  }

  private boolean related(Telling a, Telling b) {
    if (a.sense.type() == b.sense.type()) {
      return true;
    }
    Set<String> parties = new TreeSet<>();
    for (List<Integer> heads : List.of(b.actors, b.recipients)) {
      heads.forEach(head -> parties.add(syntax.lemma(head)));
    }
    return a.actors.stream().anyMatch(head -> parties.contains(syntax.lemma(head)))
        || a.recipients.stream().anyMatch(head -> parties.contains(syntax.lemma(head)));
  }

  private boolean simplePast(int verb) {
    int aux = syntax.child(verb, "aux");
    int passive = syntax.child(verb, "auxpass");
    return aux < 0
        && (passive >= 0
            ? Set.of("was", "were", "got").contains(layout.word(passive).lower())
            : syntax.pos(verb).equals("VBD"));
  }

  // ---- one event of its tellings

  private Event event(List<Telling> tellings, List<Toll> tolls) {
    Telling main = mainOf(tellings);
    List<Range> mentions = new ArrayList<>();
    for (Telling each : tellings) {
      if (each != main) {
        mentions.add(layout.word(each.word).range());
      }
      carrier(each).map(word -> layout.word(word).range()).ifPresent(mentions::add);
    }
    mentions =
        mentions.stream().distinct().sorted().collect(Collectors.toCollection(ArrayList::new));
    mentions.remove(layout.word(main.word).range());
    Event.Status status = main.status;
    if (!main.real()) {
      for (Telling each : tellings) {
        if (each.real() && !each.vague && !each.definite) {
          status = each.status;
        }
      }
    }
    boolean narrated = tellings.stream().anyMatch(t -> t.statement.isEmpty() || t.presupposed);
    List<Statement> others = new ArrayList<>();
    for (Telling each : tellings) {
      each.statement.filter(s -> !others.contains(s)).ifPresent(others::add);
    }
    Voice voice;
    if (narrated) {
      voice = new Voice.Narrator();
    } else {
      Statement first = main.statement.get();
      voice = new Voice.In(first);
      others.remove(first);
    }
    return new Event(
        main.sense.type(),
        mode(main, tellings),
        main.sense.contexts(),
        layout.word(main.word).range(),
        mentions,
        participants(tellings, main, 0),
        participants(tellings, main, 1),
        participants(tellings, main, 2),
        timeOf(tellings, main),
        tolls,
        status,
        voice,
        others,
        how(tellings, main));
  }

  /** The verb that tells of a happening only together with its noun: "launch an attack". */
  private Optional<Integer> carrier(Telling telling) {
    int verb = telling.governor;
    boolean carried =
        !telling.verb
            && verb >= 0
            && syntax.head(telling.word) == verb
            && (syntax.hasLabel(telling.word, "dobj", "nsubjpass")
                    && CARRYING.contains(syntax.lemma(verb))
                || syntax.hasLabel(telling.word, "nsubj")
                    && (StatusWords.OCCURRING.contains(syntax.lemma(verb))
                        || syntax.lemma(verb).equals("break"))
                    && !syntax.lemma(verb).equals("be"));
    return carried ? Optional.of(verb) : Optional.empty();
  }

  private static String how(List<Telling> tellings, Telling main) {
    Set<String> reasons = new LinkedHashSet<>();
    reasons.add(main.how);
    for (Telling each : tellings) {
      int cut = each.how.indexOf("; ");
      if (each != main && cut > 0) {
        reasons.add("joined: " + each.how.substring(cut + 2));
      }
    }
    return String.join("; ", reasons);
  }

  private static Optional<String> mode(Telling main, List<Telling> tellings) {
    if (main.sense.mode().isPresent()) {
      return main.sense.mode();
    }
    return tellings.stream()
        .filter(t -> t.sense.type() == main.sense.type())
        .flatMap(t -> t.sense.mode().stream())
        .findFirst();
  }

  /** The most specific word: no outcome, no word that only points back, with parties and time. */
  private Telling mainOf(List<Telling> tellings) {
    Telling best = null;
    int most = Integer.MIN_VALUE;
    for (Telling each : tellings) {
      int score =
          (each.group().equals("anaphor") ? -20 : 0)
              + (each.vague ? -8 : 0)
              + (each.sense.is("result") ? -2 : 0)
              + (each.sense.mode().isPresent() ? 2 : 0)
              + (each.time.isPresent() ? 2 : 0)
              + (each.actors.isEmpty() ? 0 : 2)
              + (each.recipients.isEmpty() ? 0 : 2)
              + (each.places.isEmpty() ? 0 : 1)
              + (layout.paragraphOf(each.word).index() == 0 ? -2 : 0);
      if (score > most) {
        most = score;
        best = each;
      }
    }
    return best;
  }

  private static List<Integer> role(Telling telling, int role) {
    return role == 0 ? telling.actors : role == 1 ? telling.recipients : telling.places;
  }

  private List<Event.Participant> participants(List<Telling> tellings, Telling main, int role) {
    Telling best = main;
    int most = weight(role(main, role)) * 2;
    for (Telling each : tellings) {
      int weight = weight(role(each, role));
      if (weight > most && each.real() == main.real()) {
        most = weight;
        best = each;
      }
    }
    List<Integer> heads = new ArrayList<>(role(best, role));
    if (role == 1) {
      named(tellings, main, heads);
    }
    if (role == 2) {
      Set<String> known = new TreeSet<>();
      heads.forEach(head -> known.add(syntax.lemma(head)));
      for (Telling each : tellings) {
        for (int head : each.places) {
          int limit = Roles.MOVING.contains(main.group()) && clauses.in(head, "PLACE") ? 3 : 2;
          if (heads.size() < limit
              && (each.real() == main.real() || each.group().equals("anaphor"))
              && known.add(syntax.lemma(head))) {
            heads.add(head);
          }
        }
      }
    }
    Map<Range, Event.Participant> found = new LinkedHashMap<>();
    for (int head : heads) {
      Optional<Cast.Described> area = role == 2 ? context.cast().area(head) : Optional.empty();
      if (area.isPresent()) {
        Range words = area.get().phrase().range(layout);
        found.putIfAbsent(words, new Event.Participant(Optional.of(area.get().area()), words));
        continue;
      }
      Phrase phrase = role == 2 ? clauses.site(head) : clauses.phrase(head);
      Range range = phrase.range(layout);
      Optional<Entity> own = context.cast().at(head).or(() -> context.cast().of(phrase));
      Optional<Entity> entity =
          role == 2 && own.flatMap(Entity::place).isEmpty() ? within(phrase).or(() -> own) : own;
      found.putIfAbsent(range, new Event.Participant(entity, range));
    }
    return new ArrayList<>(found.values());
  }

  /** Persons whom other tellings name: "X was killed" beside "they shot at the car of X". */
  private void named(List<Telling> tellings, Telling main, List<Integer> heads) {
    Set<Entity> known = new LinkedHashSet<>();
    heads.forEach(head -> context.cast().at(head).ifPresent(known::add));
    if (known.stream().anyMatch(each -> each.kind() == Entity.Kind.PEOPLE)) {
      return; // they may be the same
    }
    for (Telling each : tellings) {
      for (int head : each.recipients) {
        Optional<Entity> entity = context.cast().at(head);
        if (heads.size() < MOST
            && each.sense.type() == Event.Type.ASSAULT
            && !syntax.pos(head).startsWith("PRP")
            && each.real() == main.real()
            && entity.filter(e -> e.kind() == Entity.Kind.PERSON).isPresent()
            && known.add(entity.get())) {
          heads.add(head);
        }
      }
    }
  }

  /** The first named place in the words for a place: "a station in X". */
  private Optional<Entity> within(Phrase site) {
    for (int word = site.first(); word < site.end(); word++) {
      Optional<Entity> entity =
          clauses.in(word, "PLACE") ? context.cast().at(word) : Optional.empty();
      if (entity.isPresent() && entity.get().place().isPresent()) {
        return entity;
      }
    }
    return Optional.empty();
  }

  /** How much a role tells: names most, nouns less, pronouns least. */
  private int weight(List<Integer> heads) {
    int weight = 0;
    for (int head : heads) {
      int each =
          syntax.pos(head).startsWith("PRP")
              ? 1
              : syntax.pos(head).startsWith("NNP") || clauses.in(head, "PLACE") ? 4 : 3;
      weight = Math.max(weight, each);
    }
    return weight;
  }

  private static Optional<Time> timeOf(List<Telling> tellings, Telling main) {
    Optional<Time> best = main.time.filter(t -> t.start().isPresent());
    for (Telling each : tellings) {
      Optional<Time> time = each.time.filter(t -> t.start().isPresent());
      if (best.isEmpty() && time.isPresent()
          || time.isPresent() && time.get().precision().compareTo(best.get().precision()) < 0) {
        best = time;
      }
    }
    return best.isPresent() ? best : main.time;
  }
}
