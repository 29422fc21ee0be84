package attest.store;

import attest.query.Key;
import attest.query.Query;
import attest.query.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days of publication as tokens: every row of words has those of its report's day, of the 16 and of
 * the 256 days that it lies in. So a search can look at the reports of some days alone.
 *
 * @param from ISO date; empty where reports without a day are among them
 * @param to ISO date, not before
 */
record Days(String from, String to) {
  /** All days, and none. */
  static final Days ALL = new Days("", Value.Days.LAST.toString());

  private static final String FIELD = "day";
  private static final String NONE = "none";
  private static final int BITS = 4;
  private static final int TOP = 8;

  /** Of more tokens than this a search has nothing to gain. */
  private static final int MOST = 64;

  /** The tokens of the day of a report, an ISO date, or of having none. */
  static List<String> tokens(Optional<String> day) {
    List<String> tokens = new ArrayList<>();
    if (day.isEmpty()) {
      tokens.add(Tokens.code(FIELD, NONE));
    } else {
      long number = number(day.get());
      for (int shift = 0; shift <= TOP; shift += BITS) {
        tokens.add(token(shift, number >> shift));
      }
    }
    return tokens;
  }

  /** The days that all reports lie in that a query can find, by what it asks of all. */
  static Days asked(Query query) {
    Days asked = ALL;
    for (Query part : query instanceof Query.And and ? and.parts() : List.of(query)) {
      if (part instanceof Query.Field field && field.value() instanceof Value.Days days) {
        asked = asked.and(of(field.key(), days));
      }
    }
    return asked;
  }

  private static Days of(Key key, Value.Days days) {
    return switch (key) {
      case BEFORE -> new Days(Value.Days.FIRST.toString(), days.from().toString());
      case AFTER -> new Days(days.to().toString(), Value.Days.LAST.toString());
      default -> new Days(days.from().toString(), days.to().toString());
    };
  }

  /** The days of both; from after to where there are none. */
  Days and(Days other) {
    return new Days(
        from.compareTo(other.from) > 0 ? from : other.from,
        to.compareTo(other.to) < 0 ? to : other.to);
  }

  boolean isEmpty() {
    return from.compareTo(to) > 0;
  }

  /**
   * What a row of words has where its report lies in these days, and perhaps some more at both
   * ends.
   *
   * @param first the first day of all reports, which is looked at instead of none
   * @return empty where that would be too many tokens
   */
  Optional<Match> match(String first) {
    List<Match> tokens = new ArrayList<>();
    if (from.isEmpty()) {
      tokens.add(Match.token(Tokens.code(FIELD, NONE)));
    }
    if (!to.isEmpty()) {
      long begin = number(from.isEmpty() ? first : from);
      long end = number(to);
      int shift = 0;
      while (shift < TOP && end - begin > (long) MOST << shift) {
        shift += BITS;
      }
      if (end - begin > (long) MOST << shift) {
        return Optional.empty();
      }
      between(shift, begin >> shift, end >> shift, tokens);
    }
    return Optional.of(tokens.size() == 1 ? tokens.get(0) : new Match.Any(tokens));
  }

  /** Tokens of groups of a size, or of larger ones that lie wholly among them. */
  private static void between(int shift, long begin, long end, List<Match> tokens) {
    long group = (1 << BITS) - 1;
    while (begin <= end && (shift == TOP || (begin & group) != 0)) {
      tokens.add(Match.token(token(shift, begin++)));
    }
    while (begin <= end && (end & group) != group) {
      tokens.add(Match.token(token(shift, end--)));
    }
    if (begin <= end) {
      between(shift + BITS, begin >> BITS, end >> BITS, tokens);
    }
  }

  private static long number(String day) {
    return LocalDate.parse(day).toEpochDay() - Value.Days.FIRST.toEpochDay();
  }

  private static String token(int shift, long group) {
    return Tokens.code(FIELD, shift + Tokens.GAP + group);
  }
}
