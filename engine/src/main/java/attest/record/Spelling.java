package attest.record;

import attest.resolve.Event;
import java.util.Locale;

/** How the record spells the values of closed lists. */
public final class Spelling {
  private Spelling() {}

  /** Lower case with hyphens, as {@code social-media}; event types in upper case. */
  public static String of(Enum<?> value) {
    return value instanceof Event.Type
        ? value.name()
        : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value with this spelling. */
  static <E extends Enum<E>> E parse(Class<E> type, String spelling) {
    for (E value : type.getEnumConstants()) {
      if (of(value).equals(spelling)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + spelling + "\" is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
  }
}
