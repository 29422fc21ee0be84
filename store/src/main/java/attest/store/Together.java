package attest.store;

import attest.query.Key;
import attest.query.Query;
import attest.query.Value;
import attest.record.Act;
import attest.record.Event;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Toll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes of one and the same event or statement as one token of the report's row, so that who asks
 * for them alone needs no search of its events or statements: type, status and voice, two or all of
 * them; type and a sort of toll; kind and act.
 *
 * @param tokens what a report has of which one event, or statement, has all that some fields ask
 * @param all whether every report that has these has one
 */
record Together(List<String> tokens, boolean all) {
  private static final List<Key> EVENT = List.of(Key.TYPE, Key.STATUS, Key.VOICE);
  private static final List<Key> STATEMENT = List.of(Key.KIND, Key.ACT);

  /** The tokens of an event. */
  static Set<String> of(Event event) {
    List<String> codes =
        List.of(Spelling.of(event.type()), Spelling.of(event.status()), Words.voice(event.voice()));
    Set<String> tokens = new LinkedHashSet<>();
    for (int set = 0; set < 1 << EVENT.size(); set++) {
      if (Integer.bitCount(set) > 1) {
        Map<Key, String> some = new EnumMap<>(Key.class);
        for (int i = 0; i < EVENT.size(); i++) {
          if ((set & 1 << i) != 0) {
            some.put(EVENT.get(i), codes.get(i));
          }
        }
        tokens.add(token(EVENT, some));
      }
    }
    for (Toll toll : event.tolls()) {
      tokens.add(toll(codes.get(0), Spelling.of(toll.kind())));
    }
    return tokens;
  }

  /** The tokens of a statement. */
  static Set<String> of(Statement statement) {
    Set<String> tokens = new LinkedHashSet<>();
    for (Act act : statement.acts()) {
      if (!act.negated()) {
        for (String code : List.of(Spelling.of(act.label()), Spelling.of(act.axis()))) {
          tokens.add(
              token(STATEMENT, Map.of(Key.KIND, Spelling.of(statement.kind()), Key.ACT, code)));
        }
      }
    }
    return tokens;
  }

  /** What stands for fields that one event, or one statement, is asked for. */
  static Together of(List<Query.Field> fields) {
    Map<Key, String> codes = new EnumMap<>(Key.class);
    List<String> tolls = new ArrayList<>();
    for (Query.Field field : fields) {
      if (field.value() instanceof Value.Count count && field.key() == Key.TOLL) {
        tolls.add(count.of());
      } else if (field.value() instanceof Value.Code code) {
        if (field.key() == Key.TOLL) {
          tolls.add(code.code());
        } else if ((EVENT.contains(field.key()) || STATEMENT.contains(field.key()))
            && codes.put(field.key(), code.code()) != null) {
          return new Together(List.of(), false);
        }
      }
    }
    List<String> tokens = new ArrayList<>();
    if (codes.size() > 1) {
      tokens.add(token(EVENT.containsAll(codes.keySet()) ? EVENT : STATEMENT, codes));
    }
    Optional.ofNullable(codes.get(Key.TYPE))
        .ifPresent(type -> tolls.forEach(kind -> tokens.add(toll(type, kind))));
    boolean whole =
        fields.size() == codes.size()
            || fields.size() == 2
                && codes.containsKey(Key.TYPE)
                && fields.stream()
                    .anyMatch(f -> f.key() == Key.TOLL && f.value() instanceof Value.Code);
    return new Together(tokens, tokens.size() == 1 && whole);
  }

  private static String toll(String type, String kind) {
    return Tokens.code(Key.TYPE.word() + Tokens.GAP + Key.TOLL.word(), type + Tokens.GAP + kind);
  }

  private static String token(List<Key> order, Map<Key, String> codes) {
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Key key : order) {
      if (codes.containsKey(key)) {
        keys.add(key.word());
        values.add(codes.get(key));
      }
    }
    return Tokens.code(String.join(Tokens.GAP, keys), String.join(Tokens.GAP, values));
  }
}
