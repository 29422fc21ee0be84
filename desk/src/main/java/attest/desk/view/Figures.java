package attest.desk.view;

import java.util.Locale;

/** Numbers as they are shown. */
public final class Figures {
  private Figures() {}

  /** "12,345". */
  public static String of(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** "1 report", "12,345 reports". */
  public static String of(long number, String one) {
    return of(number) + " " + one + (number == 1 ? "" : "s");
  }
}
