package attest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a text, as far as scripts and the commonest words tell. What counts is whether it
 * is English; the guess at another language is for the reader's information.
 *
 * <p>Known failures: languages without a word list in Latin script are told from English but not
 * named; close relatives are mistaken for each other (Croatian and Bosnian, Norwegian and Danish,
 * Russian and smaller languages in Cyrillic). A text of a few words is taken for English as long as
 * its letters are.
 *
 * @param code ISO 639-1 code; empty where the text does not tell
 * @param english whether it can be read as English
 */
public record Language(Optional<String> code, boolean english) {
  /** Looks no further than so many characters into a text. */
  private static final int SAMPLE = 100_000;

  /** So many words must a text have before their share means something. */
  private static final int FEW = 12;

  /** The least share of common words in running text of a language. */
  private static final double RUNNING = 0.12;

  private static final List<String> CODES = new ArrayList<>();
  private static final Map<String, List<Integer>> STOP_WORDS = load();

  /** Tells the language of any text. */
  public static Language of(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    int[] scripts = new int[UnicodeScript.values().length];
    int letters = 0;
    int ascii = 0;
    for (int i = 0; i < sample.length(); ) {
      int c = sample.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        letters++;
        ascii += c < 128 ? 1 : 0;
        scripts[UnicodeScript.of(c).ordinal()]++;
      }
    }
    if (letters == 0) {
      return new Language(Optional.empty(), true);
    }
    if (scripts[UnicodeScript.LATIN.ordinal()] * 2 >= letters) {
      return ofLatin(sample, ascii / (double) letters);
    }
    int most = 0;
    for (int i = 1; i < scripts.length; i++) {
      most = scripts[i] > scripts[most] ? i : most;
    }
    boolean kana =
        scripts[UnicodeScript.HIRAGANA.ordinal()] + scripts[UnicodeScript.KATAKANA.ordinal()] > 0;
    return new Language(ofScript(UnicodeScript.values()[most], kana, sample), false);
  }

  private static Language ofLatin(String sample, double ascii) {
    int[] hits = new int[CODES.size()];
    int words = 0;
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’]+")) {
      if (!word.isEmpty()) {
        words++;
        STOP_WORDS.getOrDefault(word.replace('’', '\''), List.of()).forEach(l -> hits[l]++);
      }
    }
    int best = 0;
    for (int i = 1; i < hits.length; i++) {
      best = hits[i] > hits[best] ? i : best;
    }
    if (hits[0] >= words * RUNNING && hits[0] * 1.3 >= hits[best]) {
      return new Language(Optional.of(CODES.get(0)), true);
    }
    if (best != 0 && words >= FEW && hits[best] >= words * RUNNING) {
      return new Language(Optional.of(CODES.get(best)), false);
    }
    boolean strange = ascii < 0.98 && words >= FEW && hits[0] < words * RUNNING / 2;
    return new Language(Optional.empty(), !strange);
  }

  private static Optional<String> ofScript(UnicodeScript script, boolean kana, String sample) {
    return Optional.ofNullable(
        switch (script) {
          case CYRILLIC ->
              any(sample, "іїєґ") && !any(sample, "ыў")
                  ? "uk"
                  : any(sample, "ў")
                      ? "be"
                      : any(sample, "ѓќѕ")
                          ? "mk"
                          : any(sample, "ђћљњџ")
                              ? "sr"
                              : any(sample, "әғқңөұүһ") ? "kk" : any(sample, "ыэ") ? "ru" : "bg";
          case ARABIC -> any(sample, "ٹڈڑےں") ? "ur" : any(sample, "پچژگ") ? "fa" : "ar";
          case GREEK -> "el";
          case ARMENIAN -> "hy";
          case GEORGIAN -> "ka";
          case HEBREW -> "he";
          case DEVANAGARI -> "hi";
          case BENGALI -> "bn";
          case GURMUKHI -> "pa";
          case GUJARATI -> "gu";
          case TAMIL -> "ta";
          case TELUGU -> "te";
          case KANNADA -> "kn";
          case MALAYALAM -> "ml";
          case SINHALA -> "si";
          case THAI -> "th";
          case LAO -> "lo";
          case MYANMAR -> "my";
          case KHMER -> "km";
          case ETHIOPIC -> "am";
          case HANGUL -> "ko";
          case HIRAGANA, KATAKANA -> "ja";
          case HAN -> kana ? "ja" : "zh";
          default -> null;
        });
  }

  /** Whether a letter that sets a language apart stands more than once in a thousand characters. */
  private static boolean any(String sample, String letters) {
    long hits = sample.chars().filter(c -> letters.indexOf(c) >= 0).count();
    return hits * 1000 > sample.length();
  }

  private static Map<String, List<Integer>> load() {
    Map<String, List<Integer>> words = new HashMap<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Language.class.getResourceAsStream("stop-words.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          int language = CODES.size();
          CODES.add(line.substring(0, tab));
          for (String word : line.substring(tab + 1).split(" ")) {
            List<Integer> languages = words.computeIfAbsent(word, w -> new ArrayList<>());
            if (!languages.contains(language)) {
              languages.add(language);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
