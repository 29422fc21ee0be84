package attest.desk.view;

import attest.record.Act;
import attest.record.ReportRecord;

/** What an act or an absence is about, in words. */
final class Target {
  /** Longest quotation of a statement that is a target, in characters. */
  private static final int LONGEST = 80;

  private Target() {}

  static String words(Act.Target target, Names names, ReportRecord record) {
    return switch (target) {
      case Act.Target.OfEntity entity -> names.of(entity.id());
      case Act.Target.OfEvent event ->
          record.events().stream()
              .filter(each -> each.id().equals(event.id()))
              .map(each -> each.trigger().text())
              .findFirst()
              .orElse(event.id());
      case Act.Target.OfStatement statement ->
          record.statements().stream()
              .filter(each -> each.id().equals(statement.id()))
              .map(each -> shorten(each.content().get(0).text()))
              .findFirst()
              .orElse(statement.id());
    };
  }

  static String shorten(String words) {
    return words.length() <= LONGEST
        ? words
        : words.substring(
                0,
                words.offsetByCodePoints(
                    0, Math.min(LONGEST - 1, words.codePointCount(0, words.length()))))
            + "…";
  }
}
