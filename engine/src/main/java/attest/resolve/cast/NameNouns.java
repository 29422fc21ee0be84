package attest.resolve.cast;

import java.util.Set;

/** Nouns and small words that tell what sort of thing a name is of. Own compilation. */
final class NameNouns {
  /** Nouns at the end of a name of a place. */
  static final Set<String> PLACE_NOUNS =
      words(
          """
          river sea ocean gulf bay strait lake mountain mountains valley desert island islands
          peninsula forest park bridge airport base prison jail camp corridor cathedral square
          street avenue road highway interstate st. ave. ave blvd boulevard cape port harbor
          harbour station plaza mosque checkpoint province region oblast governorate district
          county village city town state territory pass crossing coast heights hills plain
          basin canyon reservoir dam plant mine field drive lane way place neighborhood
          neighbourhood zone beach creek canal\
          """);

  /** Nouns at the end of a name of a force. */
  static final Set<String> FORCE_NOUNS =
      words(
          """
          police army forces force troops navy militia guard guards brigade brigades battalion
          regiment patrol corps marines rebels peacekeepers gendarmerie military fighters
          militants cops\
          """);

  /** Nouns at the end of a name of a body. */
  static final Set<String> BODY_NOUNS =
      words(
          """
          university college institute party church union agency club ministry department
          committee commission council foundation association organization organisation bank
          court parliament senate company corporation inc. inc ltd group center centre
          hospital school times post journal news tv television radio service bureau office
          administration authority embassy assembly congress house team federation front
          movement league alliance command staff board newspaper daily tribune herald gazette
          telegraph\
          """);

  /** Nouns of bodies that stand in one place. */
  static final Set<String> SITED =
      words(
          """
          university college school academy church hospital clinic court courthouse library museum
          center centre hall theater theatre stadium arena temple seminary cemetery zoo
          infirmary abbey monastery\
          """);

  /** Words at the beginning of a name that are no town, though some town is called so. */
  static final Set<String> PLAIN =
      words(
          """
          central north south east west northern southern eastern western northwestern
          northeastern southwestern southeastern city state national general memorial regional
          district valley grand federal high supreme union liberty independence victoria\
          """);

  /** Acronyms that are also words; only the reader of names may say that they are names. */
  static final Set<String> SHY =
      words(
          """
          IS PA ICE WHO AP AU X Met RT Meta Bild IRA ETA Labour Commonwealth Capitol
          Westminster Telegraph Guardian Contras Telegram PACE Amnesty Wagner Brotherhood
          Conservatives Fars CAR\
          """);

  /** Nouns of places that no surname looks like. */
  static final Set<String> CLEAR =
      words(
          """
          prison jail cape airport river bridge island islands camp square cathedral province
          region district county village strait peninsula desert valley corridor\
          """);

  /** Nouns before the name of a settlement: "the village of". */
  static final Set<String> SETTLEMENTS =
      words(
          """
          village city town district province region suburb neighborhood neighbourhood hamlet
          municipality port island\
          """);

  /** Compass words, sorts of places and faiths: no names of places by themselves. */
  static final Set<String> COMPASS =
      words(
          """
          north south east state city northern southern eastern northeast northwest southeast
          southwest northeastern northwestern southeastern southwestern central downtown uptown
          county district highway interstate avenue street road township borough parish st. mt.
          jewish muslim christian catholic protestant orthodox islamic roman romans hindu buddhist
          sunni shia passover easter ramadan\
          """);

  /** Prepositions before a place. */
  static final Set<String> IN = words("in near from at outside to of");

  /** Suffixes of names that look like acronyms. */
  static final Set<String> FULL_STOPS = words("jr. sr. jr sr ii iii");

  private NameNouns() {}

  private static Set<String> words(String block) {
    return Set.of(block.split("\\s+"));
  }
}
