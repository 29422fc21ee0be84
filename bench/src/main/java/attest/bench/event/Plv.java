package attest.bench.event;

import attest.Engine;
import attest.plover.PloverEvent;
import attest.plover.PloverEvent.Party;
import attest.plover.PloverView;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * PLV: one sentence, who does it and to whom are given, what is it? The engine reads the sentence
 * alone; of the events in its PLOVER view counts the first between the two, else the first with one
 * of them, else the first; beside it stands what only events between the two are worth. The gold's
 * YIELD is CONCEDE or RETREAT. The rows of odd number were never looked at. Quads are the set's
 * own: SANCTION 4, YIELD 2.
 */
public final class Plv implements Measure {
  private static final Map<String, Integer> QUADS = quads();

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    List<String[]> answers =
        rows.parallelStream()
            .map(
                row -> {
                  List<PloverEvent> events = events(engine, row);
                  return new String[] {
                    row.get("gold_root").asText(),
                    answer(events, row),
                    row.get("sentence").asText(),
                    between(events, row)
                  };
                })
            .toList();
    List<String[]> unseen = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String[] each = answers.get(i);
      if (i % 2 == 1) {
        unseen.add(each);
      } else if (!each[0].equals(each[1])) {
        JsonNode row = rows.get(i);
        wrong.accept(
            each[0]
                + " not "
                + each[1]
                + " | "
                + row.get("source").asText()
                + " | "
                + row.get("target").asText()
                + " | "
                + each[2]);
      }
    }
    return String.format(
        Locale.ROOT,
        "root macro-F1                      %.3f   (%d rows)%n"
            + "  rows of even number, read        %.3f%n"
            + "  rows of odd number, never read   %.3f%n"
            + "quad macro-F1                      %.3f   never read %.3f%n"
            + "root macro-F1, both parties named  %.3f   never read %.3f%n"
            + "root accuracy                      %.3f   without an answer %d%n",
        macro(answers, false),
        rows.size(),
        macro(evens(answers), false),
        macro(unseen, false),
        macro(answers, true),
        macro(unseen, true),
        macro(strict(answers), false),
        macro(strict(unseen), false),
        answers.stream().filter(a -> a[0].equals(a[1])).count() / (double) answers.size(),
        answers.stream().filter(a -> a[1].equals("-")).count());
  }

  private static List<String[]> strict(List<String[]> answers) {
    return answers.stream().map(each -> new String[] {each[0], each[3]}).toList();
  }

  private static List<String[]> evens(List<String[]> answers) {
    List<String[]> evens = new ArrayList<>();
    for (int i = 0; i < answers.size(); i += 2) {
      evens.add(answers.get(i));
    }
    return evens;
  }

  /** The type of the first event that has the one as actor and the other as recipient. */
  private static String between(List<PloverEvent> events, JsonNode row) {
    Set<String> source = words(row.get("source").asText());
    Set<String> target = words(row.get("target").asText());
    return events.stream()
        .filter(each -> match(each.actor(), source) > 0 && match(each.recipient(), target) > 0)
        .map(each -> yielding(each.type().name()))
        .findFirst()
        .orElse("-");
  }

  private static List<PloverEvent> events(Engine engine, JsonNode row) {
    return PloverView.of(engine.read(Report.of(row.get("sentence").asText())));
  }

  private static String yielding(String type) {
    return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
  }

  private static String answer(List<PloverEvent> events, JsonNode row) {
    Set<String> source = words(row.get("source").asText());
    Set<String> target = words(row.get("target").asText());
    String best = "-";
    double most = -1;
    for (PloverEvent each : events) {
      double score =
          2 * match(each.actor(), source)
              + 2 * match(each.recipient(), target)
              + Math.max(match(each.actor(), target), match(each.recipient(), source))
              + (each.statement().isEmpty() || each.id().startsWith("s") ? 0.1 : 0);
      if (score > most) {
        most = score;
        best = each.type().name();
      }
    }
    return yielding(best);
  }

  private static double match(List<Party> parties, Set<String> given) {
    double best = 0;
    for (Party each : parties) {
      Set<String> words = words(each.text());
      each.entity().ifPresent(entity -> words.addAll(words(entity.name())));
      words.retainAll(given);
      best = Math.max(best, words.size() / (double) Math.max(1, given.size()));
    }
    return best > 0 ? 0.5 + best / 2 : 0;
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.removeAll(Set.of("", "the", "a", "an", "of", "in", "and", "s", "its", "his", "their"));
    return words;
  }

  private static double macro(List<String[]> answers, boolean quad) {
    Map<String, int[]> counts = new TreeMap<>();
    for (String[] each : answers) {
      String gold = quad ? "" + QUADS.get(each[0]) : each[0];
      String mine = quad ? "" + QUADS.get(each[1]) : each[1];
      counts.computeIfAbsent(gold, k -> new int[3])[0]++;
      counts.computeIfAbsent(mine, k -> new int[3])[1]++;
      if (gold.equals(mine)) {
        counts.get(gold)[2]++;
      }
    }
    double sum = 0;
    int labels = 0;
    for (int[] each : counts.values()) {
      if (each[0] > 0) {
        sum += 2.0 * each[2] / (each[0] + each[1]);
        labels++;
      }
    }
    return sum / labels;
  }

  private static Map<String, Integer> quads() {
    Map<String, Integer> quads = new TreeMap<>();
    quads.put("-", 0);
    List.of("AGREE", "CONSULT", "SUPPORT").forEach(type -> quads.put(type, 1));
    List.of("COOPERATE", "AID", "YIELD").forEach(type -> quads.put(type, 2));
    List.of("REQUEST", "ACCUSE", "REJECT", "THREATEN").forEach(type -> quads.put(type, 3));
    List.of("PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "SANCTION")
        .forEach(type -> quads.put(type, 4));
    return quads;
  }
}
