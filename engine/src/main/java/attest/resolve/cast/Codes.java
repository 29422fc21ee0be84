package attest.resolve.cast;

import java.util.Set;

/** PLOVER's codes of actors, and which of them mean what to us. */
final class Codes {
  /** Sectors. */
  static final Set<String> SECTORS =
      words(
          """
          COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP
          PRE REL SOC\
          """);

  /** Sectors of what every state has: "the Ministry of Defence" of a list is some country's. */
  static final Set<String> ORGANS = words("GOV MIL COP JUD LEG SPY PTY");

  /** In place of a country: bodies of no one country. */
  static final Set<String> INTERNATIONAL = words("EUR UNO IGO NGO MNC IMG");

  /** Those among them whose members are states: they act as governments. */
  static final Set<String> INTERGOVERNMENTAL = words("EUR UNO IGO");

  /** Countries that are not recognised by all and have a code of their own. */
  static final Set<String> PARTLY_RECOGNISED = words("PSE XKX TWN ESH");

  private Codes() {}

  private static Set<String> words(String line) {
    return Set.of(line.split("\\s+"));
  }
}
