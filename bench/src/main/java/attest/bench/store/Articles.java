package attest.bench.store;

import attest.resolve.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Invented reports of conflict and diplomacy, any number of them, no two alike: of a thousand no
 * pair shares more than 30 % of its runs of five words. The same seed and number give the same
 * report. What they are made of stands in {@code articles.txt} and {@code names.txt}.
 */
public final class Articles {
  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final int DAYS = 2500;

  private final long seed;
  private final Rules rules = Rules.load("articles.txt");
  private final Names names = new Names();

  public Articles(long seed) {
    this.seed = seed;
  }

  /** The report of a number from 0: 150 to 600 words. Safe to call from many threads. */
  Invented article(int number) {
    Random random = random(seed, number);
    LocalDate published = FIRST.plusDays(random.nextInt(DAYS));
    Teller teller = new Teller(rules, names, random, published);
    String topic = teller.pick("topic");
    teller.let("noun", "noun." + topic);
    Passage title = teller.sentence("title." + topic);
    Passage body = body(teller, topic, random);
    return new Invented("r" + number, title, body, published, teller.sentence("outlet").text());
  }

  /** The same as a caller of the engine has it, with title, day, outlet and address. */
  public Report report(int number) {
    return article(number).report();
  }

  private Passage body(Teller teller, String topic, Random random) {
    int target = 170 + random.nextInt(350);
    List<Passage> paragraphs = new ArrayList<>();
    paragraphs.add(teller.sentence("lead." + topic));
    int words = paragraphs.get(0).words();
    List<String> left = new ArrayList<>();
    while (words < target) {
      if (left.isEmpty()) {
        left.addAll(List.of(rules.of("plan." + topic).get(0).split(" ")));
        Collections.shuffle(left, random);
      }
      Passage paragraph = paragraph(teller, left.remove(left.size() - 1), random);
      paragraphs.add(paragraph);
      words += paragraph.words();
    }
    return Passage.join("\n\n", paragraphs);
  }

  /** One to three sentences of one rule, in any order. */
  private static Passage paragraph(Teller teller, String rule, Random random) {
    List<Passage> sentences = new ArrayList<>();
    int most = Math.min(1 + random.nextInt(3), Math.max(1, teller.untold(rule)));
    for (int i = 0; i < most; i++) {
      sentences.add(teller.sentence(rule));
    }
    return Passage.join(" ", sentences);
  }

  /** Chance that depends on a seed and a number alone. */
  static Random random(long seed, long number) {
    long mixed = seed * 0x9E3779B97F4A7C15L + number;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Random(mixed ^ (mixed >>> 31));
  }
}
