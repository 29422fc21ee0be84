package attest.record;

import attest.resolve.Report;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What a report must be before anything reads it. */
public final class Intake {
  /** Longest text of a report, in UTF-16 units: about 300,000 words. */
  private static final int LONGEST = 2_000_000;

  private Intake() {}

  /**
   * Lets a report pass, or says why not.
   *
   * @throws Refused with text-too-long for more than two million characters, with text-not-unicode
   *     for a lone surrogate in the text or what was given with it, with published-no-date for a
   *     publication date in another form than RECORD.md's
   */
  public static void check(Report report) {
    if (report.text().length() > LONGEST) {
      throw new Refused(
          "text-too-long",
          "The text has "
              + report.text().length()
              + " characters; a report has at most "
              + LONGEST
              + ".");
    }
    if (!CodePoints.isUnicode(report.text())) {
      throw new Refused(
          "text-not-unicode", "The text holds half of a surrogate pair, which is no character.");
    }
    report.ref().ifPresent(ref -> checkField("id", ref));
    report.title().ifPresent(title -> checkField("title", title));
    report.byline().ifPresent(byline -> checkField("byline", byline));
    report.outlet().ifPresent(outlet -> checkField("outlet", outlet));
    report.url().ifPresent(url -> checkField("url", url));
    report.published().ifPresent(Intake::checkDate);
  }

  private static void checkField(String name, String value) {
    if (!CodePoints.isUnicode(value)) {
      throw new Refused(
          "text-not-unicode",
          "The " + name + " holds half of a surrogate pair, which is no character.");
    }
  }

  /** Lets a date pass that is an ISO date, or an ISO date and time with offset. */
  static void checkDate(String published) {
    try {
      if (published.length() == 10) {
        LocalDate.parse(published);
        return;
      } else if (published.matches("[0-9]{4}-.*")) {
        OffsetDateTime.parse(published);
        return;
      }
    } catch (DateTimeException e) {
      // Falls through to the one sentence below.
    }
    throw new Refused(
        "published-no-date",
        "The publication date must be like 2023-03-06 or 2023-03-06T14:05:00+04:00, not \""
            + published
            + "\".");
  }
}
