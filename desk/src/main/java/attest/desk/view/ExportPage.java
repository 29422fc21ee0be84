package attest.desk.view;

import attest.desk.web.Ask;
import attest.export.Format;
import attest.query.Query;
import java.util.Arrays;
import java.util.List;

/**
 * What can be handed on of what a query finds.
 *
 * @param reports how many there are
 * @param formats with what each leaves out
 */
public record ExportPage(String query, long reports, List<Kind> formats) {

  /**
   * A format.
   *
   * @param leavesOut a sentence each; empty where nothing is lost
   */
  public record Kind(String name, String files, List<String> leavesOut) {
    static Kind of(Format format) {
      return new Kind(format.toString(), String.join(", ", format.files()), format.leavesOut());
    }
  }

  /** Asks a library. */
  public static ExportPage of(Found found, Ask ask) {
    Query query = ask.query();
    return new ExportPage(ask.words(), found.count(query), kinds());
  }

  static List<Kind> kinds() {
    return Arrays.stream(Format.values()).map(Kind::of).toList();
  }
}
