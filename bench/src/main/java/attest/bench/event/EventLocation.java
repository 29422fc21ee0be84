package attest.bench.event;

import attest.Engine;
import attest.record.Event;
import attest.record.Span;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which place belongs to a verb: in one sentence a verb is given and, in some, its places. The
 * engine's are those of the events with that verb as trigger or mention; one that overlaps a place
 * of the gold is right, and a sentence without one should have none. Where a thing at the place was
 * the aim ("shelled the village"), the recipient counts as well.
 */
public final class EventLocation implements Measure {
  private static final Pattern WORD = Pattern.compile("\\S+");

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    List<int[]> outcomes = rows.parallelStream().map(row -> outcome(engine, row)).toList();
    int with = 0;
    int right = 0;
    int event = 0;
    int without = 0;
    int invented = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      int[] each = outcomes.get(i);
      if (each[0] > 0) {
        with++;
        right += each[2];
        event += each[1];
      } else {
        without++;
        invented += each[3];
      }
      if (i % 2 == 0 && (each[0] > 0 ? each[2] == 0 : each[3] == 1)) {
        wrong.accept(
            (each[0] == 0
                    ? "invented"
                    : each[1] == 0 ? "no event" : each[3] == 0 ? "no place" : "other")
                + " "
                + rows.get(i).get("spans")
                + " "
                + rows.get(i).get("text").asText().strip());
      }
    }
    return String.format(
        Locale.ROOT,
        "right place of the verb            %.1f %% of %d rows that have one%n"
            + "  an event at the verb             %.1f %%%n"
            + "false place                        %.1f %% of %d rows that have none%n",
        100.0 * right / with,
        with,
        100.0 * event / with,
        100.0 * invented / without,
        without);
  }

  /** How many places there are, then whether an event, the right place, any place was found. */
  private static int[] outcome(Engine engine, JsonNode row) {
    String text = row.get("text").asText();
    List<int[]> verbs = spans(text, row, true);
    List<int[]> places = spans(text, row, false);
    int event = 0;
    int right = 0;
    int any = 0;
    for (Event each : engine.read(Report.of(text)).events()) {
      boolean here =
          meets(each.trigger(), verbs) || each.mentions().stream().anyMatch(m -> meets(m, verbs));
      if (here) {
        event = 1;
        any |= each.place().isEmpty() ? 0 : 1;
        right |= each.place().stream().anyMatch(p -> meets(p.span(), places)) ? 1 : 0;
        right |= each.recipient().stream().anyMatch(p -> meets(p.span(), places)) ? 1 : 0;
      }
    }
    return new int[] {places.size(), event, right, any};
  }

  /** Spans as characters; some rows count the words of a place instead, the last included. */
  private static List<int[]> spans(String text, JsonNode row, boolean verb) {
    List<int[]> spans = new ArrayList<>();
    for (JsonNode each : row.get("spans")) {
      if (each.get("label").asText().equals("VERB") == verb) {
        int start = each.get("start").asInt();
        int end = each.get("end").asInt();
        spans.add(whole(text, start, end) ? new int[] {start, end} : words(text, start, end));
      }
    }
    return spans;
  }

  private static boolean whole(String text, int start, int end) {
    return start < end
        && end <= text.length()
        && Character.isLetterOrDigit(text.charAt(start))
        && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static int[] words(String text, int first, int last) {
    Matcher words = WORD.matcher(text);
    int start = 0;
    for (int word = 0; words.find(); word++) {
      start = word == first ? words.start() : start;
      if (word == last) {
        return new int[] {start, words.end()};
      }
    }
    return new int[2];
  }

  private static boolean meets(Span span, List<int[]> gold) {
    return gold.stream().anyMatch(each -> span.overlaps(each[0], each[1]));
  }
}
