package attest.bench.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * New names, numbers and days in place of those of a report: the same for the same, different ones
 * for different ones, days all later or earlier by the same number of weeks, so that weekdays stay
 * true. Below a hundred the order of numbers stays, too.
 */
final class Exchange {
  /** What is exchanged: all words of a kind that mean the same. */
  record Item(Kind kind, String value) {
    static Item of(Slot slot) {
      return new Item(slot.kind(), slot.value());
    }
  }

  private final Map<Item, String> values = new HashMap<>();
  private final long days;

  /**
   * Draws new values.
   *
   * @param all what there is
   * @param fixed what has to stay
   * @param days by how many days all dates move, a multiple of seven
   */
  Exchange(Collection<Item> all, Set<Item> fixed, long days, Names names, Random random) {
    this.days = days;
    Set<String> taken = new HashSet<>();
    fixed.forEach(item -> taken.add(item.value()));
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Item item : all) {
      if (fixed.contains(item)) {
        values.put(item, item.value());
      } else if (item.kind() == Kind.NUMBER) {
        numbers.add(Integer.valueOf(item.value()));
      } else if (item.kind() == Kind.DAY) {
        values.put(item, LocalDate.parse(item.value()).plusDays(days).toString());
      } else {
        values.put(item, names.draw(item.kind(), random, taken));
      }
    }
    inOrder(numbers.subSet(2, 10), 2, 10, taken, random);
    inOrder(numbers.subSet(10, 100), 10, 100, taken, random);
    larger(numbers.tailSet(100), taken, random);
  }

  private void inOrder(
      Collection<Integer> numbers, int from, int to, Set<String> taken, Random random) {
    List<Integer> others =
        new ArrayList<>(
            IntStream.range(from, to)
                .filter(n -> !taken.contains(String.valueOf(n)))
                .boxed()
                .toList());
    Collections.shuffle(others, random);
    List<Integer> chosen = others.subList(0, numbers.size()).stream().sorted().toList();
    int i = 0;
    for (int number : numbers) {
      put(number, chosen.get(i++));
    }
  }

  /** Numbers from a hundred on stay as round as they were. */
  private void larger(Collection<Integer> numbers, Set<String> taken, Random random) {
    double factor = 0.6 + 1.2 * random.nextDouble();
    for (int number : numbers) {
      int round = number % 100 == 0 ? 100 : number % 10 == 0 ? 10 : 1;
      int other = Math.max(100, (int) (number * factor) / round * round);
      while (!taken.add(String.valueOf(other))) {
        other += round;
      }
      put(number, other);
    }
  }

  private void put(int number, int other) {
    values.put(new Item(Kind.NUMBER, String.valueOf(number)), String.valueOf(other));
  }

  /** What stands for a slot's value now. */
  String value(Slot slot) {
    return values.get(Item.of(slot));
  }

  /** By how many days all dates move. */
  long days() {
    return days;
  }

  /** A name instead of which another stands, or the word itself. */
  String name(String word) {
    for (Kind kind : List.of(Kind.PLACE, Kind.SURNAME, Kind.FEMALE, Kind.MALE)) {
      String other = values.get(new Item(kind, word));
      if (other != null) {
        return other;
      }
    }
    return word;
  }

  /** The words for a slot's new value, written as the old ones were. */
  String words(Slot slot, String old) {
    String value = value(slot);
    if (value.equals(slot.value())) {
      return old;
    }
    return switch (slot.kind()) {
      case NUMBER -> {
        String number = Wording.number(Integer.parseInt(value));
        yield Character.isUpperCase(old.charAt(0)) ? Wording.capital(number) : number;
      }
      case DAY -> Wording.day(LocalDate.parse(value), Character.isDigit(old.charAt(0)));
      default -> value;
    };
  }
}
