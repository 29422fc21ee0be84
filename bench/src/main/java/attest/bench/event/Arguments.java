package attest.bench.event;

import attest.Engine;
import attest.record.Event;
import attest.record.Reference;
import attest.record.Span;
import attest.resolve.Event.Type;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * RAMS and WikiEvents: triggers and arguments of the types and roles that map to ours. A trigger is
 * found if an event of a fitting type has it among its words; an argument if that event has, in the
 * role, words that overlap it. RAMS marks one event in five sentences, so only its recall means
 * something; WikiEvents marks all, though with types beyond ours, whose triggers are left out on
 * both sides.
 */
public final class Arguments implements Measure {
  private static final Set<Type> SANCTIONS = Set.of(Type.SANCTION, Type.COERCE);

  private static final Map<String, Set<Type>> TYPES =
      Map.ofEntries(
          Map.entry("conflict.attack", Set.of(Type.ASSAULT)),
          Map.entry("life.die.deathcausedbyviolentevents", Set.of(Type.ASSAULT)),
          Map.entry("life.injure.injurycausedbyviolentevents", Set.of(Type.ASSAULT)),
          Map.entry("life.die.unspecified", Set.of(Type.ASSAULT, Type.OTHER)),
          Map.entry("life.injure.unspecified", Set.of(Type.ASSAULT, Type.OTHER)),
          Map.entry("artifactexistence.damagedestroydisabledismantle", Set.of(Type.ASSAULT)),
          Map.entry("artifactexistence.damagedestroy", Set.of(Type.ASSAULT)),
          Map.entry("conflict.demonstrate", Set.of(Type.PROTEST)),
          Map.entry("conflict.yield", Set.of(Type.RETREAT, Type.CONCEDE)),
          Map.entry("contact.discussion.meet", Set.of(Type.CONSULT)),
          Map.entry("contact.contact.meet", Set.of(Type.CONSULT)),
          Map.entry("contact.negotiate", Set.of(Type.CONSULT)),
          Map.entry("justice.arrestjaildetain", Set.of(Type.COERCE)),
          Map.entry("justice.releaseparole", Set.of(Type.RETREAT)),
          Map.entry("justice.judicialconsequences.convict", Set.of(Type.SANCTION)),
          Map.entry("justice.convict", Set.of(Type.SANCTION)),
          Map.entry("justice.sentence", Set.of(Type.SANCTION)),
          Map.entry("justice.investigate", Set.of(Type.ACCUSE)),
          Map.entry("justice.investigatecrime", Set.of(Type.ACCUSE)),
          Map.entry("justice.initiatejudicialprocess.chargeindict", Set.of(Type.ACCUSE)),
          Map.entry("justice.chargeindict", Set.of(Type.ACCUSE)),
          Map.entry("government.agreements.accept", Set.of(Type.SUPPORT, Type.AGREE)),
          Map.entry("transaction.transaction.embargosanction", SANCTIONS),
          Map.entry("transaction.transfermoney.embargosanction", SANCTIONS),
          Map.entry("transaction.transferownership.embargosanction", SANCTIONS),
          Map.entry("transaction.transaction.giftgrantprovideaid", Set.of(Type.AID)),
          Map.entry("transaction.transfermoney.giftgrantprovideaid", Set.of(Type.AID)),
          Map.entry("transaction.transferownership.giftgrantprovideaid", Set.of(Type.AID)),
          Map.entry("movement.transportperson.grantentryasylum", Set.of(Type.AID)),
          Map.entry("movement.transportperson.evacuationrescue", Set.of(Type.AID)));

  private static final Set<String> ACTORS =
      Set.of(
          """
          attacker killer injurer jailer participant communicator giver preventer investigator
          prosecutor demonstrator yielder destroyer damager damagerdestroyer judgecourt granter
          transporter killerinjurer retreater surrenderer"""
              .split("\\s+"));
  private static final Set<String> RECIPIENTS =
      Set.of(
          """
          victim target defendant detainee recipient beneficiary deceased passenger injured artifact
          other-participant otherparticipant"""
              .split("\\s+"));

  /** An event of the gold: where its trigger stands, of which of our types, with what in a role. */
  private record Gold(int[] trigger, Set<Type> types, Map<String, List<int[]>> roles) {}

  private record Document(String text, List<Gold> events, List<int[]> unmapped) {}

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    List<Document> documents =
        rows.stream().map(row -> row.has("doc_key") ? rams(row) : wikiEvents(row)).toList();
    List<Map<String, int[]>> counted =
        documents.parallelStream().map(each -> count(engine, each)).toList();
    StringBuilder out = new StringBuilder();
    boolean all = rows.get(0).has("doc_id");
    for (String name : List.of("trigger", "trigger and type", "actor", "recipient", "place")) {
      int[] sum = new int[3];
      for (Map<String, int[]> each : counted) {
        int[] some = each.getOrDefault(name, new int[3]);
        for (int i = 0; i < 3; i++) {
          sum[i] += some[i];
        }
      }
      double precision = 100.0 * sum[2] / Math.max(1, sum[1]);
      double recall = 100.0 * sum[2] / Math.max(1, sum[0]);
      double f1 = 2 * precision * recall / Math.max(1e-9, precision + recall);
      boolean ours = all || !name.startsWith("trigger");
      out.append(
          ours
              ? String.format(
                  Locale.ROOT,
                  "%-34s P %5.1f  R %5.1f  F1 %5.1f   (gold %d, predicted %d)%n",
                  name,
                  precision,
                  recall,
                  f1,
                  sum[0],
                  sum[1])
              : String.format(Locale.ROOT, "%-34s R %5.1f   (gold %d)%n", name, recall, sum[0]));
    }
    return out.toString();
  }

  /** By name: how many in the gold, how many of ours, how many of those right. */
  private static Map<String, int[]> count(Engine engine, Document document) {
    Map<String, int[]> counts = new HashMap<>();
    List<Event> events = engine.read(Report.of(document.text())).events();
    for (Gold gold : document.events()) {
      List<Event> here =
          events.stream()
              .filter(
                  e ->
                      words(e).stream()
                          .anyMatch(w -> w.overlaps(gold.trigger()[0], gold.trigger()[1])))
              .toList();
      Optional<Event> typed =
          here.stream().filter(e -> gold.types().contains(e.type())).findFirst();
      add(counts, "trigger", 1, 0, here.isEmpty() ? 0 : 1);
      add(counts, "trigger and type", 1, 0, typed.isPresent() ? 1 : 0);
      for (String role : List.of("actor", "recipient", "place")) {
        List<int[]> wanted = gold.roles().getOrDefault(role, List.of());
        List<Reference> given = typed.map(e -> role(e, role)).orElse(List.of());
        int right = 0;
        for (int[] each : wanted) {
          right += given.stream().anyMatch(r -> r.span().overlaps(each[0], each[1])) ? 1 : 0;
        }
        add(counts, role, wanted.size(), given.size(), Math.min(right, given.size()));
      }
    }
    for (Event event : events) {
      for (Span word : words(event)) {
        boolean other =
            document.unmapped().stream().anyMatch(each -> word.overlaps(each[0], each[1]));
        if (!other) {
          add(counts, "trigger", 0, 1, 0);
          add(counts, "trigger and type", 0, 1, 0);
        }
      }
    }
    return counts;
  }

  private static void add(Map<String, int[]> counts, String name, int gold, int ours, int right) {
    int[] each = counts.computeIfAbsent(name, k -> new int[3]);
    each[0] += gold;
    each[1] += ours;
    each[2] += right;
  }

  private static List<Reference> role(Event event, String role) {
    return switch (role) {
      case "actor" -> event.actor();
      case "recipient" -> event.recipient();
      default -> event.place();
    };
  }

  private static List<Span> words(Event event) {
    List<Span> words = new ArrayList<>(event.mentions());
    words.add(event.trigger());
    return words;
  }

  private static Set<Type> types(String name) {
    return TYPES.entrySet().stream()
        .filter(each -> name.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Set.of());
  }

  private static void put(Map<String, List<int[]>> roles, String role, int[] span) {
    String ours =
        ACTORS.contains(role)
            ? "actor"
            : RECIPIENTS.contains(role) ? "recipient" : role.equals("place") ? "place" : "";
    roles.computeIfAbsent(ours, k -> new ArrayList<>()).add(span);
  }

  private static Document rams(JsonNode row) {
    StringBuilder text = new StringBuilder();
    List<int[]> tokens = new ArrayList<>();
    for (JsonNode sentence : row.get("sentences")) {
      for (JsonNode token : sentence) {
        int start = text.codePointCount(0, text.length());
        String form = token.asText();
        text.append(form).append(' ');
        tokens.add(new int[] {start, start + form.codePointCount(0, form.length())});
      }
    }
    List<Gold> events = new ArrayList<>();
    for (JsonNode trigger : row.get("evt_triggers")) {
      Set<Type> types = types(trigger.get(2).get(0).get(0).asText());
      Map<String, List<int[]>> roles = new HashMap<>();
      for (JsonNode link : row.get("gold_evt_links")) {
        put(
            roles,
            link.get(2).asText().substring(11),
            span(tokens, link.get(1).get(0), link.get(1).get(1)));
      }
      if (!types.isEmpty()) {
        events.add(new Gold(span(tokens, trigger.get(0), trigger.get(1)), types, roles));
      }
    }
    return new Document(text.toString(), events, List.of());
  }

  private static Document wikiEvents(JsonNode row) {
    // Its offsets are those of a text with line ends, its text is without.
    StringBuilder text = new StringBuilder();
    List<int[]> tokens = new ArrayList<>();
    for (JsonNode sentence : row.get("sentences")) {
      for (JsonNode token : sentence.get(0)) {
        int start = text.codePointCount(0, text.length());
        text.append(" ".repeat(Math.max(0, token.get(1).asInt() - start)));
        String form = token.get(0).asText();
        start = text.codePointCount(0, text.length());
        text.append(form);
        tokens.add(new int[] {start, start + form.codePointCount(0, form.length())});
      }
      text.append('\n');
    }
    Map<String, int[]> entities = new HashMap<>();
    for (JsonNode each : row.get("entity_mentions")) {
      entities.put(each.get("id").asText(), span(tokens, each));
    }
    List<Gold> events = new ArrayList<>();
    List<int[]> unmapped = new ArrayList<>();
    for (JsonNode each : row.get("event_mentions")) {
      Set<Type> types = types(each.get("event_type").asText().toLowerCase(Locale.ROOT));
      int[] trigger = span(tokens, each.get("trigger"));
      if (types.isEmpty()) {
        unmapped.add(trigger);
        continue;
      }
      Map<String, List<int[]>> roles = new HashMap<>();
      for (JsonNode argument : each.get("arguments")) {
        int[] span = entities.get(argument.get("entity_id").asText());
        put(roles, argument.get("role").asText().toLowerCase(Locale.ROOT), span);
      }
      events.add(new Gold(trigger, types, roles));
    }
    return new Document(text.toString(), events, unmapped);
  }

  private static int[] span(List<int[]> tokens, JsonNode first, JsonNode last) {
    return new int[] {tokens.get(first.asInt())[0], tokens.get(last.asInt())[1]};
  }

  private static int[] span(List<int[]> tokens, JsonNode mention) {
    return new int[] {
      tokens.get(mention.get("start").asInt())[0], tokens.get(mention.get("end").asInt() - 1)[1]
    };
  }
}
