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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Writes the language, each query in one way, with no more parentheses than it needs. */
final class Printer {
  private Printer() {}

  static String print(Query query) {
    return switch (query) {
      case All all -> "";
      case Or or -> or.parts().stream().map(Printer::print).collect(Collectors.joining(" OR "));
      case And and ->
          and.parts().size() == 1
              ? "(" + print(and.parts().get(0)) + ")"
              : and.parts().stream().map(Printer::tight).collect(Collectors.joining(" "));
      case Not not -> "NOT " + tight(not.part());
      case Phrase phrase -> words(phrase.words(), phrase.words().size() > 1);
      case Field field -> field.key().word() + ":" + value(field.key(), field.value());
    };
  }

  /** In parentheses where it holds its parts together more loosely than a conjunction. */
  private static String tight(Query query) {
    boolean loose = query instanceof Or || query instanceof And and && and.parts().size() > 1;
    return loose ? "(" + print(query) + ")" : print(query);
  }

  private static String value(Key key, Value value) {
    return switch (value) {
      case Text text ->
          words(
              text.words(), text.words().size() > 1 || key.listed().contains(text.words().get(0)));
      case Code code -> code.code();
      case Range range -> range(range);
      case Count count -> {
        String range = range(count.range());
        yield count.of() + (range.matches("[<>].*") ? "" : "=") + range;
      }
      case Days days -> days(days);
      case Near near -> decimals(near.lat(), near.lon(), near.km());
      case Box box -> decimals(box.south(), box.west(), box.north(), box.east());
      case Flag flag -> flag.yes() ? "yes" : "no";
    };
  }

  private static String words(List<String> words, boolean quoted) {
    String text = String.join(" ", words);
    return quoted ? "\"" + text + "\"" : text;
  }

  private static String range(Range range) {
    if (range.from() == range.to()) {
      return Integer.toString(range.from());
    } else if (range.to() == Integer.MAX_VALUE) {
      return ">=" + range.from();
    } else if (range.from() == Integer.MIN_VALUE) {
      return "<=" + range.to();
    }
    return range.from() + ".." + range.to();
  }

  private static String days(Days days) {
    String from = first(days.from());
    String to = last(days.to());
    if (days.from().equals(days.to())) {
      return days.from().toString();
    } else if (from.equals(to)) {
      return from;
    } else if (days.to().equals(Days.LAST)) {
      return ">=" + from;
    } else if (days.from().equals(Days.FIRST)) {
      return "<=" + to;
    }
    return from + ".." + to;
  }

  /** The year or month that begins on a day, or the day. */
  private static String first(LocalDate day) {
    return day.toString()
        .substring(0, day.getDayOfYear() == 1 ? 4 : day.getDayOfMonth() == 1 ? 7 : 10);
  }

  /** The year or month that ends on a day, or the day. */
  private static String last(LocalDate day) {
    boolean endsMonth = day.equals(YearMonth.from(day).atEndOfMonth());
    return day.toString().substring(0, !endsMonth ? 10 : day.getMonthValue() == 12 ? 4 : 7);
  }

  private static String decimals(double... numbers) {
    return DoubleStream.of(numbers)
        .mapToObj(number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(","));
  }
}
