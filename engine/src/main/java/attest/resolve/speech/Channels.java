package attest.resolve.speech;

import attest.read.Name;
import attest.resolve.Entity;
import attest.resolve.Statement.Medium;
import attest.resolve.Statement.Medium.Type;
import attest.text.Phrase;
import attest.text.Range;
import attest.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells where and how words were said, by the words around the cue; what is said of one statement
 * of a speaker holds for the next ones of the same speaker as long as nobody else speaks.
 *
 * <p>Known failures: an occasion told further away than a paragraph.
 */
final class Channels {
  private static final Medium NONE = new Medium(Type.UNSPECIFIED, List.of());
  private static final Set<String> POSTS = Set.of("tweet", "retweet", "post", "blog", "livestream");
  private static final Set<String> NETWORKS =
      Set.of(
          "twitter",
          "facebook",
          "telegram",
          "instagram",
          "tweet",
          "tweets",
          "blog",
          "tiktok",
          "weibo",
          "youtube",
          "vkontakte",
          "livejournal",
          "linkedin",
          "whatsapp");
  private static final Set<String> PRESS =
      Set.of(
          "reporter",
          "reporters",
          "journalist",
          "journalists",
          "newsmen",
          "newspersons",
          "media",
          "press");
  private static final Set<String> AUDIENCE =
      Set.of(
          "parliament",
          "lawmaker",
          "lawmakers",
          "congress",
          "senate",
          "troop",
          "troops",
          "supporter",
          "supporters",
          "crowd",
          "rally",
          "assembly",
          "council",
          "legislator",
          "legislators",
          "soldiers",
          "mps",
          "audience");
  private static final Set<String> MEETINGS =
      Set.of("meeting", "talks", "summit", "session", "consultation", "consultations");

  /** What stands after a preposition: "in a statement", "on television". */
  private static final Map<String, Type> LED =
      Map.ofEntries(
          Map.entry("briefing", Type.PRESS_CONFERENCE),
          Map.entry("interview", Type.INTERVIEW),
          Map.entry("statement", Type.STATEMENT),
          Map.entry("communique", Type.STATEMENT),
          Map.entry("communiqu\u00e9", Type.STATEMENT),
          Map.entry("declaration", Type.STATEMENT),
          Map.entry("speech", Type.SPEECH),
          Map.entry("address", Type.SPEECH),
          Map.entry("sermon", Type.SPEECH),
          Map.entry("keynote", Type.SPEECH),
          Map.entry("letter", Type.LETTER),
          Map.entry("email", Type.LETTER),
          Map.entry("e-mail", Type.LETTER),
          Map.entry("memo", Type.LETTER),
          Map.entry("court", Type.COURT),
          Map.entry("courtroom", Type.COURT),
          Map.entry("hearing", Type.COURT),
          Map.entry("trial", Type.COURT),
          Map.entry("testimony", Type.COURT),
          Map.entry("affidavit", Type.COURT),
          Map.entry("report", Type.REPORT),
          Map.entry("television", Type.BROADCAST),
          Map.entry("tv", Type.BROADCAST),
          Map.entry("radio", Type.BROADCAST));

  private static final Set<String> LEADING =
      Set.of(
          "in", "at", "on", "via", "during", "through", "by", "with", "to", "releasing", "issuing");
  private static final Set<String> PARTING =
      Set.of(",", "of", "from", "about", "after", "before", "for");

  private final Page page;

  Channels(Page page) {
    this.page = page;
  }

  /** By the words around the cue alone. */
  Medium of(Draft draft) {
    if (draft.medium != null) {
      return draft.medium;
    }
    if (draft.cue == null) {
      return NONE;
    }
    int cue = draft.cueWord();
    Medium told = told(draft, cue);
    if (told != null) {
      return told;
    }
    if (inCourt(draft, cue)) {
      return medium(Type.COURT, cue, cue + 1);
    }
    Medium named = around(draft, cue);
    return named != null ? named : bySource(draft);
  }

  /** Whether a court speaks, or an order or charge without a speaker stands beside a court. */
  private boolean inCourt(Draft draft, int cue) {
    if (draft.source != null) {
      return Set.of("court", "tribunal", "judge", "jury")
          .contains(page.lemma(page.head(draft.source)));
    }
    if (!Set.of("order", "accuse", "convict", "find", "rule", "charge", "instruct")
        .contains(page.lemma(cue))) {
      return false;
    }
    Sentence sentence = page.layout.sentenceOf(cue);
    for (int word = sentence.first(); word < sentence.end(); word++) {
      if (Set.of("court", "judge", "verdict", "defendant", "trial", "judiciary")
          .contains(page.lemma(word))) {
        return true;
      }
    }
    return false;
  }

  private Medium told(Draft draft, int cue) {
    String lemma = page.lemma(cue);
    if (POSTS.contains(lemma) && page.syntax.isVerb(cue)) {
      return medium(Type.SOCIAL_MEDIA, cue, cue + 1);
    }
    if (lemma.equals("testify")) {
      return medium(Type.COURT, cue, cue + 1);
    }
    if (!Set.of("tell", "inform", "brief").contains(lemma)) {
      return null;
    }
    Sentence sentence = page.layout.sentenceOf(cue);
    for (int word = cue + 1; word < Math.min(sentence.end(), cue + 6); word++) {
      if (Set.of("briefing", "conference").contains(page.lower(word)) && !draft.holds(word)) {
        return medium(Type.PRESS_CONFERENCE, cue, word + 1);
      }
    }
    for (int word = cue + 1; word < Math.min(sentence.end(), cue + 6); word++) {
      if (draft.holds(word) || page.lower(word).equals("that")) {
        break;
      }
      String form = page.lower(word);
      if (form.equals("reporter") || form.equals("journalist") || form.equals("correspondent")) {
        return medium(Type.INTERVIEW, cue, word + 1);
      }
      if (PRESS.contains(form)) {
        return medium(Type.PRESS_CONFERENCE, cue, word + 1);
      }
      if (AUDIENCE.contains(form)) {
        return medium(Type.SPEECH, cue, word + 1);
      }
      Name name = page.name(word);
      Phrase object = name == null ? Phrase.of(word) : name.phrase();
      if (page.isOutlet(object) || form.equals("newspaper") || form.equals("magazine")) {
        return medium(Type.INTERVIEW, cue, Math.max(word + 1, object.end()));
      }
    }
    return null;
  }

  /** Nouns in the sentence of the cue outside the content, and the frame before it. */
  private Medium around(Draft draft, int cue) {
    Sentence sentence = page.layout.sentenceOf(cue);
    int from = Math.max(sentence.first(), cue - 40);
    int to = Math.min(sentence.end(), cue + 30);
    for (int word = from; word < to; word++) {
      if (draft.holds(word) || page.quotations.quoted(word)) {
        continue;
      }
      boolean inSource = draft.source != null && draft.source.contains(word);
      Medium found = noun(word, inSource, sentence, cue);
      if (found != null && (Math.abs(word - cue) <= 14 || word < cue)) {
        return found;
      }
    }
    return null;
  }

  private Medium noun(int word, boolean inSource, Sentence sentence, int cue) {
    String form = page.lower(word);
    String lemma = page.lemma(word);
    String next = page.lower(word + 1);
    if (NETWORKS.contains(form)
            && (next.equals("post")
                || next.equals("account")
                || !inSource && preposition(word, sentence))
        || form.equals("social") && next.equals("media")) {
      return medium(Type.SOCIAL_MEDIA, word, form.equals("social") ? word + 2 : word + 1);
    }
    if (form.equals("video") && (next.equals("circulated") || next.equals("posted"))) {
      return medium(Type.SOCIAL_MEDIA, word, word + 1);
    }
    boolean press = form.equals("press");
    if ((press || form.equals("news")) && (next.equals("conference") || next.equals("briefing"))) {
      return medium(Type.PRESS_CONFERENCE, word, word + 2);
    }
    if (inSource && !preposition(word, sentence)) {
      return null;
    }
    if (press && next.equals("release")) {
      return medium(Type.STATEMENT, word, word + 1);
    }
    if (lemma.equals("address") && page.syntax.pos(word).equals("VBG")
        || form.equals("speaking") && next.equals("to") && speaksTo(word + 2, sentence)) {
      return medium(Type.SPEECH, word, word + 1);
    }
    if (MEETINGS.contains(form)) {
      return occasion(word, sentence) ? medium(Type.MEETING, word, word + 1) : null;
    }
    Type type = LED.get(lemma);
    boolean near =
        type == Type.COURT
            ? Math.abs(word - cue) <= 6
            : type != Type.REPORT && type != Type.BROADCAST || Math.abs(word - cue) <= 8;
    return type != null && near && page.syntax.isNoun(word) && preposition(word, sentence)
        ? medium(type, word, word + 1)
        : null;
  }

  private boolean speaksTo(int from, Sentence sentence) {
    for (int word = from; word < Math.min(sentence.end(), from + 5); word++) {
      if (AUDIENCE.contains(page.lower(word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun stands under "in", "at", "on", "by", "via", "during", a few words before. */
  private boolean preposition(int word, Sentence sentence) {
    for (int at = word - 1; at >= Math.max(sentence.first(), word - 6); at--) {
      String form = page.lower(at);
      if (LEADING.contains(form)) {
        return true;
      }
      if (page.syntax.isVerb(at) || PARTING.contains(form)) {
        return false;
      }
    }
    return false;
  }

  private boolean occasion(int word, Sentence sentence) {
    for (int at = word - 1; at >= Math.max(sentence.first(), word - 8); at--) {
      String form = page.lower(at);
      if (Set.of("during", "at", "in").contains(form)) {
        return true;
      }
      if (Set.of("after", "before", "ahead", "following").contains(form)
          || page.syntax.isVerb(at) && !page.lemma(at).equals("hold")) {
        return false;
      }
    }
    return false;
  }

  private Medium bySource(Draft draft) {
    if (draft.source == null) {
      return NONE;
    }
    int head = page.head(draft.source);
    String lemma = page.lemma(head);
    int first = draft.source.first();
    for (int word = first; word < draft.source.end(); word++) {
      Name name = page.name(word);
      if (SpeechLexicon.broadcaster(page.lower(word))
          || name != null
              && SpeechLexicon.broadcaster(
                  name.phrase().text(page.layout).toLowerCase(java.util.Locale.ROOT))
          || Set.of("television", "tv", "radio", "broadcaster").contains(page.lower(word))) {
        return medium(Type.BROADCAST, first, draft.source.end());
      }
    }
    if (lemma.equals("letter") || lemma.equals("email")) {
      return medium(Type.LETTER, head, head + 1);
    }
    if (Set.of("report", "study", "survey", "article", "editorial").contains(lemma)
        || lemma.equals("reports")
        || page.isOutlet(draft.source)) {
      return medium(Type.REPORT, first, draft.source.end());
    }
    if (Set.of("statement", "communique", "declaration", "release").contains(lemma)) {
      return medium(Type.STATEMENT, head, head + 1);
    }
    if (lemma.equals("tweet") || lemma.equals("post")) {
      return medium(Type.SOCIAL_MEDIA, head, head + 1);
    }
    return NONE;
  }

  /** A frame in the sentence before: "In a statement …", "at a meeting between A and B". */
  Medium before(Draft draft, Entity speaker) {
    if (draft.cue == null || speaker == null) {
      return null;
    }
    Sentence own = page.layout.sentenceOf(draft.cueWord());
    int back = Math.max(0, own.index() - 1);
    for (int index = own.index() - 1; index >= back; index--) {
      Sentence sentence = page.layout.sentences().get(index);
      if (own.paragraph() - sentence.paragraph() > 1) {
        return null;
      }
      for (int word = sentence.first(); word < sentence.end(); word++) {
        if (Set.of("meeting", "talks", "summit").contains(page.lower(word))
            && !page.quotations.quoted(word)
            && takesPart(word, sentence, speaker)) {
          return medium(Type.MEETING, word, word + 1);
        }
      }
    }
    return null;
  }

  /** Whether a speaker is named after "meeting between" or "talks with". */
  private boolean takesPart(int word, Sentence sentence, Entity speaker) {
    String next = page.lower(word + 1);
    if (!next.equals("between") && !next.equals("with")) {
      return false;
    }
    for (int at = word + 2; at < sentence.end(); at++) {
      if (page.context.cast().at(at).filter(e -> e == speaker).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A statement right after, "In statements reacting to …", that tells the occasion of this one.
   */
  Medium after(Draft draft) {
    if (draft.cue == null) {
      return null;
    }
    Sentence own = page.layout.sentenceOf(draft.cueWord());
    int next = own.index() + 1;
    if (next >= page.layout.sentences().size()) {
      return null;
    }
    Sentence sentence = page.layout.sentences().get(next);
    if (sentence.paragraph() != own.paragraph()) {
      return null;
    }
    int first = sentence.first();
    if (!page.lower(first).equals("in") || sentence.size() < 4) {
      return null;
    }
    for (int word = first + 1; word < Math.min(sentence.end(), first + 4); word++) {
      if (page.lemma(word).equals("statement")) {
        return medium(Type.STATEMENT, word, word + 1);
      }
    }
    return null;
  }

  private Medium medium(Type type, int first, int end) {
    Range range = page.layout.range(first, Math.min(end, page.words()));
    return new Medium(type, List.of(range));
  }
}
