package attest.resolve.time;

import attest.read.Attribution;
import attest.read.Reading;
import attest.resolve.Note;
import attest.resolve.Report;
import attest.resolve.Time;
import attest.resolve.Time.Anchor;
import attest.resolve.Time.Precision;
import attest.resolve.time.TimeCounter.Base;
import attest.resolve.time.TimeCounter.Count;
import attest.resolve.time.TimeExpression.Calendar;
import attest.resolve.time.TimeExpression.Clock;
import attest.resolve.time.TimeExpression.DayShift;
import attest.resolve.time.TimeExpression.Shape;
import attest.resolve.time.TimeExpression.Uncounted;
import attest.resolve.time.TimeExpression.Weekday;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Range;
import attest.text.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time expressions of a report: found by a grammar over its words, counted from the publication
 * day, inside a quotation from the day of the utterance, in a history from the date before.
 *
 * <p>Lengths of time and frequencies ("three months", "daily") are found but are no dates. Known
 * failures: "two days after the raid" is not counted from the raid; a weekday that a report written
 * far east of its outlet's time zone names may be a week off.
 */
public final class Times {
  private final List<Time> told;
  private final List<Time> times;
  private final List<Phrase> phrases;
  private final TimeLinks links;
  private final List<Integer> days;

  private Times(
      List<Time> told,
      List<Time> times,
      List<Phrase> phrases,
      TimeLinks links,
      List<Integer> days) {
    this.told = List.copyOf(told);
    this.days = List.copyOf(days);
    this.times = List.copyOf(times);
    this.phrases = phrases;
    this.links = links;
  }

  public static Times find(Report report, Reading reading, List<Note> notes) {
    Layout layout = reading.layout();
    TimeTokens words = new TimeTokens(layout);
    List<TimeExpression> found = TimeGrammar.read(words);
    List<Phrase> phrases = new ArrayList<>();
    boolean[] usable = new boolean[found.size()];
    for (int i = 0; i < found.size(); i++) {
      phrases.add(found.get(i).phrase());
      usable[i] = !(found.get(i).shape() instanceof Uncounted);
    }
    TimeLinks links = new TimeLinks(reading.syntax(), reading.attributions(), phrases, usable);
    Finder finder = new Finder(report, reading, words, found, links);
    Count[] counts = finder.count();
    List<Time> told = new ArrayList<>();
    List<Time> times = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      List<Range> ranges = List.of(phrases.get(i).range(layout));
      if (counts[i] != null && !counts[i].ends().isEmpty()) {
        ranges = TimeRuns.halves(words, phrases.get(i));
      }
      times.add(time(ranges, counts[i]));
      if (ranges.size() < 2) {
        told.add(times.getLast());
        continue;
      }
      told.add(time(ranges.subList(0, 1), counts[i].ends().get(0)));
      told.add(time(ranges.subList(1, 2), counts[i].ends().get(1)));
    }
    for (Phrase each : TimeLengths.find(words, links)) {
      told.add(length(each.range(layout)));
    }
    told.sort(Comparator.comparing(each -> each.ranges().getFirst()));
    unanchored(told, notes);
    return new Times(
        told, times, phrases, links, days(times, phrases, finder.quoted, finder.base.day()));
  }

  private static Time time(List<Range> ranges, Count count) {
    return count == null
        ? new Time(
            ranges,
            Optional.empty(),
            Optional.empty(),
            Precision.VAGUE,
            Anchor.NONE,
            "nothing to count from")
        : new Time(
            ranges,
            Optional.of(count.start()),
            Optional.of(count.end()),
            count.precision(),
            count.anchor(),
            count.how());
  }

  private static final String LENGTH = "a length of time or a frequency, no date";

  private static Time length(Range range) {
    return new Time(
        List.of(range), Optional.empty(), Optional.empty(), Precision.VAGUE, Anchor.NONE, LENGTH);
  }

  private static void unanchored(List<Time> times, List<Note> notes) {
    List<Time> without = times.stream().filter(t -> t.anchor() == Anchor.NONE).toList();
    Optional<Time> point = without.stream().filter(t -> !t.how().equals(LENGTH)).findFirst();
    point
        .or(() -> without.stream().findFirst())
        .ifPresent(
            time ->
                notes.add(
                    new Note(
                        "time-unanchored",
                        Optional.of(time.ranges().getFirst()),
                        point.isPresent()
                            ? "This time, and perhaps others, could not be counted from any date."
                            : "This is a length of time or a frequency: it gives no date.")));
  }

  /** All, in the order of the text; a run of dates as the two that it goes between. */
  public List<Time> all() {
    return told;
  }

  /** The time whose words cover a word. */
  Optional<Time> at(int word) {
    return pick(links.timeAt(word));
  }

  /** The first time whose words lie inside a phrase. */
  Optional<Time> in(Phrase phrase) {
    for (int word = phrase.first(); word < phrase.end(); word++) {
      int time = links.timeAt(word);
      if (time >= 0 && phrase.contains(phrases.get(time))) {
        return pick(time);
      }
    }
    return Optional.empty();
  }

  /**
   * The time that modifies a verb or noun: governed by it directly, through a preposition or as a
   * possessive ("Sunday's ambush"), or by the verb it is an argument of.
   */
  public Optional<Time> governedBy(int word) {
    return pick(links.of(word));
  }

  /**
   * The day that the narration has reached at a word: the last single day before it that is told
   * outside quotation marks and lies in the fortnight before the publication, else the first one
   * after it. What has no time of its own in a report has often, not always, happened then.
   */
  public Optional<Time> reached(int word) {
    int low = 0;
    int high = days.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (phrases.get(days.get(middle)).first() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return days.isEmpty() ? Optional.empty() : pick(days.get(Math.max(0, low - 1)));
  }

  /** The single days, told outside quotation marks, of the fortnight before the publication. */
  private static List<Integer> days(
      List<Time> times, List<Phrase> phrases, boolean[] quoted, LocalDate published) {
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < times.size() && published != null; i++) {
      Time each = times.get(i);
      boolean single = each.precision() == Precision.DAY && each.start().equals(each.end());
      if (single
          && !quoted[phrases.get(i).first()]
          && each.start().filter(d -> !d.isAfter(published)).isPresent()
          && each.start().get().isAfter(published.minusDays(15))) {
        days.add(i);
      }
    }
    return days;
  }

  private Optional<Time> pick(int time) {
    return time < 0 ? Optional.empty() : Optional.of(times.get(time));
  }

  /** Counts all expressions of one report: outside quotations, inside them, then clock times. */
  private static final class Finder {
    private final Reading reading;
    private final Layout layout;
    private final TimeTokens words;
    private final List<TimeExpression> found;
    private final TimeLinks links;
    private final TimeDirection direction;
    private final Base base;
    private final boolean[] quoted;
    private final Count[] counts;
    private final int middle;

    Finder(
        Report report,
        Reading reading,
        TimeTokens words,
        List<TimeExpression> found,
        TimeLinks links) {
      this.reading = reading;
      this.layout = reading.layout();
      this.words = words;
      this.found = found;
      this.links = links;
      this.direction = new TimeDirection(words, reading.syntax());
      this.quoted = Quoted.words(words);
      this.counts = new Count[found.size()];
      this.base = base(report);
      this.middle = middleYear();
    }

    private Base base(Report report) {
      Optional<LocalDate> day;
      try {
        day = report.publicationDay();
      } catch (DateTimeException | IndexOutOfBoundsException unreadable) {
        day = Optional.empty();
      }
      if (day.isPresent()) {
        return new Base(day.get(), Anchor.PUBLISHED, isHistory(day.get()));
      }
      return new Base(dateline(), Anchor.TEXT, false);
    }

    /** The date of a dateline, or one that fills a short line of its own; null without one. */
    private LocalDate dateline() {
      for (TimeExpression each : found) {
        Phrase phrase = each.phrase();
        Sentence sentence = layout.sentenceOf(phrase.first());
        if (sentence.paragraph() > 5) {
          return null;
        }
        if (each.shape() instanceof Calendar date
            && date.year().isPresent()
            && date.day().isPresent()) {
          boolean opens = phrase.first() - sentence.first() <= 5;
          boolean alone = sentence.size() - phrase.size() <= 5;
          boolean bar = words.is(phrase.end(), "(", "-", "\u2013", "\u2014", "--", ":", "/");
          if (opens && (alone || bar)) {
            return LocalDate.of(date.year().get(), date.month().get(), 1)
                .plusDays(date.day().get() - 1L);
          }
        }
      }
      return null;
    }

    /** Whether a text tells of old times by written years, not of this week by weekdays. */
    private boolean isHistory(LocalDate day) {
      int old = 0;
      int recent = 0;
      int counted = 0;
      for (TimeExpression each : found) {
        Shape shape = each.shape();
        if (shape instanceof Calendar date && date.year().isPresent()) {
          if (date.year().get() < day.getYear() - 1) {
            old++;
          } else {
            recent++;
          }
        } else if (!quoted[each.phrase().first()]
            && (shape instanceof Weekday || shape instanceof DayShift)) {
          counted++;
        }
      }
      return old >= 5 && old > recent && old >= 10 * counted;
    }

    Count[] count() {
      pass(false);
      pass(true);
      clocks();
      return counts;
    }

    /** Whether a history only glances at a time: today, or a year far from those it tells of. */
    private boolean strays(Count count, Precision precision) {
      if (!base.history()) {
        return false;
      }
      boolean counted = count.anchor() != Anchor.WRITTEN && count.anchor() != Anchor.TEXT;
      return counted
          || precision == Precision.YEAR && Math.abs(count.start().getYear() - middle) > 15;
    }

    /** The middle one of the written years, 0 without any. */
    private int middleYear() {
      int[] years =
          found.stream()
              .map(TimeExpression::shape)
              .filter(shape -> shape instanceof Calendar date && date.year().isPresent())
              .mapToInt(shape -> ((Calendar) shape).year().get())
              .sorted()
              .toArray();
      return years.length == 0 ? 0 : years[years.length / 2];
    }

    private void pass(boolean inside) {
      TimeCounter counter = new TimeCounter();
      for (int i = 0; i < counts.length; i++) {
        int word = found.get(i).phrase().first();
        boolean utterance = quoted[word] && links.contentOf(word) >= 0;
        if (utterance == inside) {
          Base from = inside ? utterance(links.contentOf(word)) : base;
          counts[i] =
              counter
                  .count(found.get(i), from, direction.ahead(found.get(i).phrase()), sameYear(i))
                  .orElse(null);
        }
        if (counts[i] != null && !strays(counts[i], counts[i].precision())) {
          counter.remember(counts[i]);
        }
      }
    }

    /** The day of an utterance: a day told beside its cue, else the day of the publication. */
    private Base utterance(int attribution) {
      Attribution said = reading.attributions().get(attribution);
      Count day = said.cue().map(cue -> dayOf(cue, said)).orElse(null);
      return day == null
          ? new Base(
              base.day(), base.day() == null ? Anchor.NONE : Anchor.UTTERANCE, base.history())
          : new Base(day.start(), Anchor.UTTERANCE, false);
    }

    private Count dayOf(Phrase cue, Attribution said) {
      int governed = links.of(reading.syntax().headOf(cue));
      if (governed >= 0 && counts[governed] != null && counts[governed].isDay()) {
        return counts[governed];
      }
      Sentence sentence = layout.sentenceOf(cue.first());
      int low = Math.max(sentence.first(), cue.first() - 60);
      int high = Math.min(sentence.end(), cue.end() + 60);
      int outside = links.contentOf(cue.first());
      for (int word = low; word < high; word++) {
        int time = links.timeAt(word);
        if (time >= 0
            && links.contentOf(word) == outside
            && !quoted[word]
            && counts[time] != null
            && counts[time].isDay()
            && !counts[time].start().isAfter(base.day() == null ? LocalDate.MAX : base.day())) {
          return counts[time];
        }
      }
      return null;
    }

    /** A past year that opens the sentence: "In 2014 he was arrested in March". */
    private Optional<Integer> sameYear(int index) {
      TimeExpression expression = found.get(index);
      if (!(expression.shape() instanceof Calendar date) || date.year().isPresent() || index == 0) {
        return Optional.empty();
      }
      TimeExpression before = found.get(index - 1);
      boolean sentence =
          layout.sentenceOf(before.phrase().first()).contains(expression.phrase().first());
      boolean year =
          before.shape() instanceof Calendar told
              && told.year().isPresent()
              && (told.day().isPresent()
                  || told.month().isPresent()
                  || words.is(before.phrase().first() - 1, "in"));
      return sentence && year && before.shape() instanceof Calendar told
          ? told.year()
          : Optional.empty();
    }

    /** A time of the clock belongs to a day in its sentence, else to the day told before. */
    private void clocks() {
      Count before = null;
      for (int i = 0; i < counts.length; i++) {
        TimeExpression expression = found.get(i);
        if (!(expression.shape() instanceof Clock)) {
          before = counts[i] != null && counts[i].isDay() && isNear(counts[i]) ? counts[i] : before;
          continue;
        }
        Sentence sentence = layout.sentenceOf(expression.phrase().first());
        Count day = before;
        for (int next = i + 1; next < Math.min(i + 4, counts.length); next++) {
          boolean here = sentence.contains(found.get(next).phrase().first());
          boolean told = i > 0 && sentence.contains(found.get(i - 1).phrase().first());
          if (here && !told && counts[next] != null && counts[next].isDay()) {
            day = counts[next];
            break;
          }
        }
        if (day != null) {
          counts[i] =
              new Count(
                  day.start(), day.end(), Precision.DAY, Anchor.TEXT, "the day told beside it");
        }
      }
    }

    private boolean isNear(Count day) {
      return base.history()
          || base.day() == null
          || Math.abs(day.start().toEpochDay() - base.day().toEpochDay()) <= 31;
    }
  }

  /** Which words stand between quotation marks, paragraph by paragraph. */
  private static final class Quoted {
    static boolean[] words(TimeTokens words) {
      boolean[] quoted = new boolean[words.size()];
      boolean open = false;
      int paragraph = -1;
      int sentence = -1;
      for (int i = 0; i < quoted.length; i++) {
        if (sentence < 0 || i >= words.layout.sentences().get(sentence).end()) {
          sentence++;
          int now = words.layout.sentences().get(sentence).paragraph();
          open &= now == paragraph;
          paragraph = now;
        }
        if (words.is(i, "\u201c", "\u00ab", "``")) {
          open = true;
        } else if (words.is(i, "\u201d", "\u00bb", "''")) {
          open = false;
        } else if (words.is(i, "\"")) {
          open = !open;
        }
        quoted[i] = open;
      }
      return quoted;
    }
  }
}
