package attest.resolve.event;

import attest.read.Syntax;
import attest.resolve.Toll;
import attest.resolve.event.Persons.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * From the counts of one happening its tolls: a figure told again is one, and so is a person; who
 * was shot and died is killed, not injured too.
 *
 * <p>Known failures: a part that is told like a total; a man told without any mark after another
 * man is taken for him.
 */
final class Fates {
  /** Persons looked back at; keeps the time linear in endless lists. */
  private static final int MEMORY = 40;

  private static final Set<String> ALIVE = Set.of("survive", "recover");
  private static final Set<Toll.Kind> COUNTED = Set.of(Toll.Kind.KILLED, Toll.Kind.INJURED);

  /** One person with all that was counted of him. */
  private static final class Fate {
    final List<Person> mentions = new ArrayList<>();
    final List<Tolls.Counted> counts = new ArrayList<>();

    boolean killed() {
      return counts.stream().anyMatch(each -> each.toll().kind() == Toll.Kind.KILLED);
    }
  }

  private final Persons persons;
  private final Syntax syntax;
  private final Clauses clauses;
  private final List<Fate> fates = new ArrayList<>();
  private final List<Tolls.Counted> others = new ArrayList<>();

  Fates(Persons persons, Clauses clauses) {
    this.persons = persons;
    this.clauses = clauses;
    this.syntax = clauses.syntax();
  }

  void add(Tolls.Counted counted) {
    if (!single(counted.toll())) {
      boolean known = others.stream().anyMatch(each -> alike(each, counted));
      if (counted.further() || !known) {
        others.add(counted);
      }
      return;
    }
    Person person = persons.describe(counted.head());
    Fate fate = fateOf(counted, person);
    if (fate == null) {
      fate = new Fate();
      fates.add(fate);
    }
    fate.mentions.add(person);
    fate.counts.add(counted);
  }

  private static boolean single(Toll toll) {
    boolean one = toll.min().equals(OptionalInt.of(1)) && toll.max().equals(OptionalInt.of(1));
    return one && (toll.kind() == Toll.Kind.KILLED || toll.kind() == Toll.Kind.INJURED);
  }

  private static boolean alike(Tolls.Counted a, Tolls.Counted b) {
    return a.toll().kind() == b.toll().kind()
        && a.toll().min().equals(b.toll().min())
        && a.toll().max().equals(b.toll().max());
  }

  /** The person told before whom this count may mean; null for a new one. */
  private Fate fateOf(Tolls.Counted counted, Person person) {
    int last = Math.max(0, fates.size() - MEMORY);
    for (int i = fates.size() - 1; i >= last; i--) {
      Fate fate = fates.get(i);
      if (tail(fate.mentions).stream().anyMatch(each -> Persons.same(each, person))
          && !(alive(counted) && fate.killed())) {
        return fate;
      }
    }
    boolean known = !person.fresh() && fates.size() > 1;
    if (counted.further() && !known) {
      return null;
    }
    Fate other = null;
    for (int i = fates.size() - 1; i >= last; i--) {
      Fate fate = fates.get(i);
      if (!fits(fate, counted, person)) {
        continue;
      }
      if (fate.killed() == (counted.toll().kind() == Toll.Kind.KILLED)) {
        return fate;
      }
      other = other == null ? fate : other;
    }
    return other;
  }

  private boolean fits(Fate fate, Tolls.Counted counted, Person person) {
    boolean kills = counted.toll().kind() == Toll.Kind.KILLED;
    return tail(fate.mentions).stream().noneMatch(each -> Persons.conflict(each, person))
        && tail(fate.counts).stream().noneMatch(each -> apart(each, counted))
        && !(survived(counted) && (person.fresh() || alive(counted)) && fate.killed())
        && !(kills && person.fresh() && lives(fate));
  }

  private static <T> List<T> tail(List<T> list) {
    return list.subList(Math.max(0, list.size() - MEMORY), list.size());
  }

  /** Hurt in words that say how it ended, unlike "shot". */
  private static boolean survived(Tolls.Counted counted) {
    return counted.toll().kind() == Toll.Kind.INJURED && !counted.open();
  }

  /** Told to live after all: "is expected to survive". */
  private boolean alive(Tolls.Counted counted) {
    return ALIVE.contains(syntax.lemma(counted.word()));
  }

  /** Whether somebody newly told was hurt and is alive. */
  private static boolean lives(Fate fate) {
    for (int i = 0; i < fate.counts.size() && i < MEMORY; i++) {
      if (survived(fate.counts.get(i)) && fate.mentions.get(i).fresh()) {
        return true;
      }
    }
    return false;
  }

  /** Two that one word tells of, or one coordination names; "one was hit and a man was hurt". */
  private boolean apart(Tolls.Counted a, Tolls.Counted b) {
    if (a.head() == b.head()) {
      return false;
    }
    boolean each =
        syntax.conjuncts(a.word()).contains(b.word()) && fresh(a.head()) && fresh(b.head());
    return a.word() == b.word() || syntax.conjuncts(a.head()).contains(b.head()) || each;
  }

  private boolean fresh(int head) {
    return persons.describe(head).fresh();
  }

  /** Whether one who was hit in both was killed in one of them: nobody dies twice. */
  boolean shareDeath(Fates other) {
    for (Fate mine : tail(fates)) {
      for (Fate theirs : tail(other.fates)) {
        if ((mine.killed() || theirs.killed()) && one(mine, theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean one(Fate a, Fate b) {
    boolean same = false;
    for (Person mine : a.mentions.subList(0, Math.min(4, a.mentions.size()))) {
      for (Person theirs : b.mentions.subList(0, Math.min(4, b.mentions.size()))) {
        if (Persons.conflict(mine, theirs)) {
          return false;
        }
        same |= Persons.same(mine, theirs) || Persons.namesakes(mine, theirs);
      }
    }
    return same;
  }

  void addAll(Fates other) {
    List<Tolls.Counted> all = new ArrayList<>(others);
    all.addAll(other.others);
    fates.forEach(each -> all.addAll(each.counts));
    other.fates.forEach(each -> all.addAll(each.counts));
    all.sort((a, b) -> Integer.compare(a.word(), b.word()));
    fates.clear();
    others.clear();
    all.forEach(this::add);
  }

  /** "A fatal shooting", and only one is told to be hit: that one is dead. */
  void deadly() {
    boolean open =
        fates.size() == 1
            && fates.get(0).counts.stream().allMatch(Tolls.Counted::open)
            && others.stream().noneMatch(each -> COUNTED.contains(each.toll().kind()));
    if (!open || fates.get(0).killed()) {
      return;
    }
    Fate fate = fates.get(0);
    fate.counts.set(0, fate.counts.get(0).killed());
  }

  /** The tolls, in the order of the words that tell of them. */
  List<Tolls.Counted> settle() {
    List<Tolls.Counted> settled = new ArrayList<>(others);
    for (Fate fate : fates) {
      Toll.Kind kind = fate.killed() ? Toll.Kind.KILLED : Toll.Kind.INJURED;
      for (int i = 0; i < fate.counts.size(); i++) {
        Tolls.Counted counted = fate.counts.get(i);
        if (counted.toll().kind() == kind) {
          settled.add(named(counted, fate.mentions.get(i), fate));
          break;
        }
      }
    }
    settled.sort((a, b) -> Integer.compare(a.word(), b.word()));
    return settled;
  }

  /** "He died": who that is, in the words that counted him before. */
  private Tolls.Counted named(Tolls.Counted counted, Person person, Fate fate) {
    if (!person.pronoun()) {
      return counted;
    }
    Optional<Tolls.Counted> better = Optional.empty();
    for (int i = 0; i < fate.counts.size() && better.isEmpty(); i++) {
      better = fate.mentions.get(i).pronoun() ? Optional.empty() : Optional.of(fate.counts.get(i));
    }
    return better.map(each -> counted.of(each.toll().who())).orElse(counted);
  }
}
