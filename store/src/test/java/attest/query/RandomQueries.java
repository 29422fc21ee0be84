package attest.query;

import attest.query.Query.All;
import attest.query.Query.And;
import attest.query.Query.Field;
import attest.query.Query.Not;
import attest.query.Query.Or;
import attest.query.Query.Phrase;
import attest.query.Value.Box;
import attest.query.Value.Code;
import attest.query.Value.Count;
import attest.query.Value.Days;
import attest.query.Value.Flag;
import attest.query.Value.Near;
import attest.query.Value.Range;
import attest.query.Value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Queries of every shape, the same for the same seed. */
public final class RandomQueries {
  private final Random random;
  private final List<String> words;
  private final List<String> codes;

  /**
   * @param words terms that texts and names are made of
   * @param codes countries and sectors
   */
  public RandomQueries(long seed, List<String> words, List<String> codes) {
    this.random = new Random(seed);
    this.words = words;
    this.codes = codes;
  }

  /** The next query: now and then empty, at most five levels. */
  public Query next() {
    return random.nextInt(50) == 0 ? new All() : query(random.nextInt(5));
  }

  private Query query(int levels) {
    if (levels == 0) {
      return leaf();
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Not(query(levels - 1));
      case 1 -> new Or(parts(levels, 2));
      default -> and(levels);
    };
  }

  private Query and(int levels) {
    List<Query> parts = parts(levels, 1);
    return parts.size() == 1 && !(parts.get(0) instanceof Field field && field.binds())
        ? parts.get(0)
        : new And(parts);
  }

  /** Parts that a conjunction and a disjunction may have. */
  private List<Query> parts(int levels, int least) {
    List<Query> parts = new ArrayList<>();
    int count = least + random.nextInt(3);
    while (parts.size() < count) {
      Query part = query(levels - 1 - random.nextInt(levels));
      if (!(part instanceof Or) && !(part instanceof And and && !and.binds())) {
        parts.add(part);
      }
    }
    return parts;
  }

  private Query leaf() {
    return random.nextInt(3) == 0 ? new Phrase(some()) : field(one(List.of(Key.values())));
  }

  /** A random field with this key. */
  public Field field(Key key) {
    Supplier<Value> text = () -> new Text(some());
    Supplier<Value> code = () -> new Code(one(key.listed()));
    Supplier<Value> range = this::range;
    Supplier<Value> count = () -> new Count(one(key.listed()), range());
    Supplier<Value> capitals = () -> new Code(one(codes));
    List<Supplier<Value>> kinds =
        switch (key) {
          case SPEAKER, ABOUT, PLACE, OUTLET -> List.of(text);
          case ACT, KIND, TYPE, STATUS, VOICE -> List.of(code);
          case VIA -> List.of(text, code);
          case ACTOR, RECIPIENT -> List.of(text, capitals);
          case DEGREE -> List.of(range, count);
          case TOLL -> List.of(code, range, count);
          case ON, BEFORE, AFTER -> List.of(this::days);
          case WITHIN -> List.of(capitals, this::near, this::box);
          case CONTESTED -> List.of(text, () -> new Flag(random.nextBoolean()));
        };
    return new Field(key, one(kinds).get());
  }

  private Range range() {
    int from = random.nextInt(4) == 0 ? Integer.MIN_VALUE : random.nextInt(-8, 12);
    int to = random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(-8, 12);
    return new Range(Math.min(from, to), Math.max(from, to));
  }

  private Days days() {
    LocalDate from = day();
    LocalDate to =
        switch (random.nextInt(6)) {
          case 0 -> from;
          case 1 -> from.withDayOfMonth(from.lengthOfMonth());
          case 2 -> from.withDayOfYear(from.lengthOfYear());
          case 3 -> Days.LAST;
          default -> from.plusDays(random.nextInt(400));
        };
    return new Days(random.nextInt(5) == 0 ? Days.FIRST : from, to);
  }

  private LocalDate day() {
    LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1200));
    return switch (random.nextInt(3)) {
      case 0 -> day.withDayOfYear(1);
      case 1 -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  private Near near() {
    double km = random.nextBoolean() ? random.nextInt(1, 2000) : 1 / (1 + random.nextDouble());
    return new Near(decimal(90), decimal(180), km);
  }

  private Box box() {
    double south = decimal(90);
    double north = decimal(90);
    return new Box(Math.min(south, north), decimal(180), Math.max(south, north), decimal(180));
  }

  private double decimal(int bound) {
    double number = random.nextDouble(-bound, bound);
    return random.nextBoolean() ? number : Math.rint(number);
  }

  private List<String> some() {
    return IntStream.range(0, random.nextInt(4) == 0 ? 2 : 1).mapToObj(i -> one(words)).toList();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
