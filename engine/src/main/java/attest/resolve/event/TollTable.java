package attest.resolve.event;

import attest.resolve.Event;
import attest.resolve.Toll;
import attest.resolve.Voice;
import attest.resolve.cast.Context;
import attest.text.Layout;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which toll belongs to which happening: by its word, else the nearest or the main one told. */
final class TollTable {
  /** Happenings and tellings looked on to; keeps the time near-linear. */
  private static final int REACH = 40;

  private final Clauses clauses;
  private final Layout layout;
  private final Voices voices;

  private final Persons persons;

  TollTable(Context context, Clauses clauses, Voices voices) {
    this.clauses = clauses;
    this.persons = new Persons(context, clauses);
    this.layout = clauses.layout();
    this.voices = voices;
  }

  Map<List<Telling>, List<Toll>> attach(List<List<Telling>> joined, Set<Integer> unreal) {
    TreeMap<Integer, List<Telling>> byWord = new TreeMap<>();
    for (List<Telling> event : joined) {
      for (Telling each : event) {
        byWord.put(each.word, event);
      }
    }
    Set<Integer> presupposed = new TreeSet<>();
    for (List<Telling> event : joined) {
      event.stream().filter(each -> each.presupposed).forEach(each -> presupposed.add(each.word));
    }
    Map<List<Telling>, Fates> fates = new IdentityHashMap<>();
    for (Tolls.Counted counted : new Tolls(clauses).find(voices, byWord.keySet(), unreal)) {
      List<Telling> event = byWord.get(counted.word());
      if (event == null) {
        event = nearest(byWord, counted);
      }
      if (event != null) {
        fates.computeIfAbsent(event, k -> new Fates(persons, clauses)).add(counted);
      }
    }
    unite(joined, fates);
    Map<List<Telling>, List<Toll>> tolls = new IdentityHashMap<>();
    for (Map.Entry<List<Telling>, Fates> each : fates.entrySet()) {
      if (each.getKey().stream().limit(REACH).anyMatch(this::deadly)) {
        each.getValue().deadly();
      }
      List<Toll> settled = new ArrayList<>();
      for (Tolls.Counted counted : each.getValue().settle()) {
        settled.add(toll(counted, presupposed.contains(counted.word())));
      }
      tolls.put(each.getKey(), settled);
    }
    return tolls;
  }

  /** Joins what was taken for two happenings, of which both tell how one person died. */
  private void unite(List<List<Telling>> joined, Map<List<Telling>, Fates> fates) {
    for (int i = 0; i < joined.size(); i++) {
      List<Telling> event = joined.get(i);
      Fates mine = violent(event) ? fates.get(event) : null;
      for (int next = i + 1; mine != null && next < joined.size() && next <= i + REACH; next++) {
        List<Telling> other = joined.get(next);
        Fates theirs = violent(other) ? fates.get(other) : null;
        if (theirs != null && mine.shareDeath(theirs)) {
          mine.addAll(theirs);
          fates.remove(other);
          event.addAll(other);
          event.sort((a, b) -> Integer.compare(a.word, b.word));
          joined.remove(next--);
        }
      }
    }
  }

  private static final Set<String> DEADLY = Set.of("fatal", "deadly");
  private static final Set<String> DEATHS = Set.of("homicide", "slaying", "murder", "death");

  /** "a fatal shooting", "a homicide"; not an attempted one. */
  private boolean deadly(Telling telling) {
    if (telling.verb || !telling.real()) {
      return false;
    }
    List<Integer> modifiers = clauses.modifiers(telling.word);
    return DEATHS.contains(clauses.syntax().lemma(telling.word))
        ? modifiers.stream().noneMatch(each -> clauses.syntax().lemma(each).startsWith("attempt"))
        : modifiers.stream().anyMatch(each -> DEADLY.contains(layout.word(each).lower()));
  }

  private static boolean violent(List<Telling> event) {
    Telling first = event.get(0);
    return first.sense.type() == Event.Type.ASSAULT
        && first.group().equals("attack")
        && event.stream().limit(REACH).anyMatch(Telling::real);
  }

  private static Toll toll(Tolls.Counted counted, boolean presupposed) {
    Toll toll = counted.toll();
    return presupposed
        ? new Toll(
            toll.kind(),
            toll.min(),
            toll.max(),
            toll.who(),
            new Voice.Narrator(),
            toll.evidence(),
            toll.how())
        : toll;
  }

  /** The happening told last before a count, or in its sentence, of a kind that can have one. */
  private List<Telling> nearest(TreeMap<Integer, List<Telling>> byWord, Tolls.Counted counted) {
    int end = layout.sentenceOf(counted.word()).end();
    int near = layout.paragraphOf(counted.word()).index();
    List<Telling> main = null;
    Map.Entry<Integer, List<Telling>> entry = byWord.lowerEntry(end);
    for (int steps = 0; steps < 40 && entry != null; steps++) {
      Event.Type type = entry.getValue().get(0).sense.type();
      boolean fits =
          counted.toll().kind() == Toll.Kind.DETAINED
              ? type == Event.Type.COERCE || entry.getValue().get(0).group().equals("abduct")
              : type == Event.Type.ASSAULT;
      if (fits && entry.getValue().stream().limit(40).anyMatch(Telling::real)) {
        if (layout.paragraphOf(entry.getKey()).index() == near) {
          return entry.getValue();
        }
        main = main == null || entry.getValue().size() > main.size() ? entry.getValue() : main;
      }
      entry = byWord.lowerEntry(entry.getKey());
    }
    return main;
  }
}
