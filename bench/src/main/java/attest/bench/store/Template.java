package attest.bench.store;

import attest.record.Article;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A report and its record, from which others can be made: with other names, numbers and days in the
 * text and, at the same words, in the record. What cannot be exchanged truly stays: a name that a
 * span of the record divides, a number that is part of a time or that no toll explains, and all
 * days where one time is coarser than a week.
 */
final class Template {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Invented report;
  private final ObjectNode record;
  private final Set<Exchange.Item> all = new LinkedHashSet<>();
  private final Set<Exchange.Item> fixed = new HashSet<>();
  private boolean keepsDays;

  Template(Invented report, ObjectNode record) {
    this.report = report;
    this.record = record;
    if (!record.path("article").path("text").asText().equals(report.body().text())) {
      throw new IllegalArgumentException("the record is that of another text: " + report.ref());
    }
    report.title().slots().forEach(slot -> all.add(Exchange.Item.of(slot)));
    report.body().slots().forEach(slot -> all.add(Exchange.Item.of(slot)));
    each(record, this::fix);
    keepsDays |= fixed.stream().anyMatch(item -> item.kind() == Kind.DAY);
  }

  private void fix(ObjectNode node) {
    if (isSpan(node)) {
      for (int edge : new int[] {start(node), end(node)}) {
        slots(edge - 1, edge + 1).stream()
            .filter(slot -> slot.start() < edge && edge < slot.end())
            .forEach(slot -> fixed.add(Exchange.Item.of(slot)));
      }
    } else if (isTime(node)) {
      for (JsonNode span : node.path("spans")) {
        slots(start(span), end(span)).stream()
            .filter(slot -> slot.kind() == Kind.NUMBER)
            .forEach(slot -> fixed.add(Exchange.Item.of(slot)));
      }
      keepsDays |= moves(node) && !node.path("precision").asText().matches("day|week");
    } else if (isToll(node) && counted(node).isEmpty()) {
      numbers(node).forEach(slot -> fixed.add(Exchange.Item.of(slot)));
    }
  }

  /**
   * The record of a report like this one, as one line of JSON. Safe to call from many threads.
   *
   * @param ref the new report's own number
   * @param day about the day it is published
   */
  String other(String ref, LocalDate day, String outlet, Names names, Random random) {
    long weeks = Math.floorDiv(day.toEpochDay() - report.published().toEpochDay(), 7L);
    Exchange exchange = new Exchange(all, fixed, keepsDays ? 0 : weeks * 7, names, random);
    Retold body = new Retold(report.body(), exchange);
    ObjectNode other = record.deepCopy();
    other.path("entities").forEach(entity -> rename((ObjectNode) entity, body, exchange));
    each(other, node -> exchange(node, body, exchange));
    String published = report.published().plusDays(exchange.days()).toString();
    ((ObjectNode) other.get("article"))
        .put("id", Article.idOf(body.text()))
        .put("ref", ref)
        .put("url", Invented.url(ref, LocalDate.parse(published), outlet))
        .put("outlet", outlet)
        .put("title", new Retold(report.title(), exchange).text())
        .put("published", published)
        .put("text", body.text());
    return other.toString();
  }

  /** An entity is called as one of its mentions is, or else by the same words with other names. */
  private static void rename(ObjectNode entity, Retold body, Exchange exchange) {
    String name = entity.get("name").asText();
    String other = names(name, exchange);
    for (JsonNode mention : entity.get("mentions")) {
      if (mention.get("text").asText().equals(name)) {
        other = body.text().substring(body.moved(start(mention)), body.moved(end(mention)));
      }
    }
    entity.put("name", other);
    if (entity.get("place") instanceof ObjectNode place) {
      place.put("name", names(place.get("name").asText(), exchange));
    }
  }

  private static String names(String words, Exchange exchange) {
    return WORD.matcher(words).replaceAll(match -> exchange.name(match.group()));
  }

  /**
   * Outer values first: a toll and a time look at their spans while these still stand as before.
   */
  private void exchange(ObjectNode node, Retold body, Exchange exchange) {
    if (isSpan(node)) {
      int from = body.moved(start(node));
      int to = body.moved(end(node));
      node.put("start", from).put("end", to).put("text", body.text().substring(from, to));
    } else if (isTime(node) && moves(node)) {
      node.put("start", later(node.get("start"), exchange));
      node.put("end", later(node.get("end"), exchange));
    } else if (isToll(node)) {
      counted(node).ifPresent(slot -> recount(node, slot, exchange));
    } else if (node.has("code") && node.has("message")) {
      node.put("message", names(node.get("message").asText(), exchange));
    }
  }

  private static String later(JsonNode day, Exchange exchange) {
    return LocalDate.parse(day.asText()).plusDays(exchange.days()).toString();
  }

  private static void recount(ObjectNode toll, Slot slot, Exchange exchange) {
    int more = Integer.parseInt(exchange.value(slot)) - Integer.parseInt(slot.value());
    for (String end : List.of("min", "max")) {
      if (toll.get(end).isInt()) {
        toll.put(end, toll.get(end).asInt() + more);
      }
    }
  }

  private static boolean isSpan(JsonNode node) {
    return node.path("start").isInt() && node.path("end").isInt();
  }

  private static boolean isTime(JsonNode node) {
    return node.has("anchor") && node.has("spans");
  }

  private static boolean isToll(JsonNode node) {
    return node.has("min") && node.has("evidence");
  }

  private static int start(JsonNode span) {
    return span.get("start").asInt();
  }

  private static int end(JsonNode span) {
    return span.get("end").asInt();
  }

  /** Whether a time lies elsewhere when all days move: not one whose year stands in plain words. */
  private boolean moves(JsonNode time) {
    boolean written = time.get("anchor").asText().equals("written");
    return time.get("start").isTextual() && (!written || hasDay(time));
  }

  private boolean hasDay(JsonNode time) {
    for (JsonNode span : time.get("spans")) {
      if (slots(start(span), end(span)).stream().anyMatch(slot -> slot.kind() == Kind.DAY)) {
        return true;
      }
    }
    return false;
  }

  /** The number that a toll gives; one more in "more than 20". */
  private Optional<Slot> counted(JsonNode toll) {
    int min = toll.get("min").asInt(-1);
    int max = toll.get("max").asInt(-1);
    return numbers(toll).stream()
        .filter(
            slot -> {
              int number = Integer.parseInt(slot.value());
              return number == min || number == max || number + 1 == min;
            })
        .findFirst();
  }

  private List<Slot> numbers(JsonNode toll) {
    JsonNode evidence = toll.get("evidence");
    return slots(start(evidence), end(evidence)).stream()
        .filter(slot -> slot.kind() == Kind.NUMBER)
        .toList();
  }

  private List<Slot> slots(int from, int to) {
    return report.body().slots().stream().filter(slot -> slot.overlaps(from, to)).toList();
  }

  private static void each(JsonNode node, Consumer<ObjectNode> visit) {
    if (node instanceof ObjectNode object) {
      visit.accept(object);
    }
    node.forEach(child -> each(child, visit));
  }
}
