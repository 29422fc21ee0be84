package attest.resolve.cast;

import attest.read.Name;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of a report before anything is known of them: those the reader of names found, cut and
 * mended, and those it overlooked that stand in the lists or repeat the last word of a body's name.
 */
final class NameCandidates {
  /** A name and what the reader took it for; LAW where only a list knows it. */
  record Candidate(Phrase phrase, Name.Kind kind) {}

  /** Words that belong to the office after them: "Interior Minister". */
  private static final Set<String> PORTFOLIOS =
      Set.of(
          """
          interior foreign defense defence justice health finance prime state home economy energy
          education culture environment labor labour trade transport information affairs security
          deputy vice agriculture emergency emergencies\
          """
              .split("\\s+"));

  /** Days and months. */
  static final Set<String> CALENDAR =
      Set.of(
          """
          mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov
          dec monday tuesday wednesday thursday friday saturday sunday january february april june
          july august september october november december\
          """
              .split("\\s+"));

  /** "London-based", "army-led": a modifier that holds a name, and no name. */
  private static final Pattern MODIFIER =
      Pattern.compile(
          ".+[-\u2010\u2011](?:\\p{Ll}+ed|led|held|run|born|wide|style|era|made|bound)");

  /** So many words of a listed name may be cut off. */
  private static final int MORE = 7;

  private final Cast cast;

  /** All names as the reader found them. */
  private final Set<String> texts = new HashSet<>();

  NameCandidates(Cast cast) {
    this.cast = cast;
    cast.reading.names().forEach(name -> texts.add(cast.text(name.phrase())));
  }

  /** All candidates in the order of the text. */
  List<Candidate> find() {
    int words = cast.layout.words().size();
    boolean[] taken = new boolean[words];
    List<Candidate> found = new ArrayList<>();
    for (Name name : apart(cast.reading.names())) {
      switch (name.kind()) {
        case PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, PRODUCT, LAW, WORK_OF_ART ->
            cast.bare(name.phrase())
                .flatMap(p -> mended(name.kind(), p))
                .flatMap(p -> whole(name.kind(), p))
                .map(p -> longer(p, words))
                .map(this::earlier)
                .filter(phrase -> free(phrase, taken))
                .ifPresent(phrase -> take(found, taken, phrase, name.kind()));
        default -> {}
      }
    }
    for (Sentence sentence : cast.layout.sentences()) {
      Dateline.at(cast, sentence.first())
          .filter(phrase -> !cast.gazetteer.sites(cast.text(phrase)).isEmpty())
          .filter(phrase -> free(phrase, taken))
          .ifPresent(phrase -> take(found, taken, phrase, Name.Kind.GPE));
    }
    for (int word = 0; word < words; word++) {
      if (!taken[word] && cast.layout.word(word).isCapitalized()) {
        int end = listed(word, taken);
        if (end > word) {
          found.add(new Candidate(new Phrase(word, end), Name.Kind.LAW));
          word = end - 1;
        }
      }
    }
    shortened(found, taken);
    surnames(found, taken);
    found.sort(Comparator.comparing(Candidate::phrase));
    return found;
  }

  private static void take(List<Candidate> found, boolean[] taken, Phrase phrase, Name.Kind kind) {
    found.add(new Candidate(phrase, kind));
    for (int word = phrase.first(); word < phrase.end(); word++) {
      taken[word] = true;
    }
  }

  private static boolean free(Phrase phrase, boolean[] taken) {
    for (int word = phrase.first(); word < phrase.end(); word++) {
      if (taken[word]) {
        return false;
      }
    }
    return true;
  }

  /** "SEOUL/GENEVA": two names. */
  private List<Name> apart(List<Name> names) {
    List<Name> found = new ArrayList<>();
    for (Name name : names) {
      int from = name.phrase().first();
      for (int word = from; word < name.phrase().end(); word++) {
        if (cast.lower(word).equals("/") && word > from) {
          found.add(new Name(new Phrase(from, word), name.kind()));
          from = word + 1;
        }
      }
      if (from < name.phrase().end()) {
        found.add(new Name(new Phrase(from, name.phrase().end()), name.kind()));
      }
    }
    return found;
  }

  /** "Japan" in "the Sea of Japan": a listed name that the reader cut at its beginning. */
  private Phrase earlier(Phrase phrase) {
    int before = phrase.first() - 1;
    if (before >= cast.sentence(phrase.first()).first()
        && cast.layout.word(before).isCapitalized()
        && cast.bodies.find(cast.text(new Phrase(before, phrase.end()))).isPresent()) {
      return new Phrase(before, phrase.end());
    }
    int first = phrase.first() - 2;
    if (first < cast.sentence(phrase.first()).first()
        || !cast.lower(first + 1).equals("of")
        || !cast.layout.word(first).isCapitalized()) {
      return phrase;
    }
    Phrase whole = new Phrase(first, phrase.end());
    return cast.gazetteer.known(cast.text(whole)).isEmpty() ? phrase : whole;
  }

  /** A name without a quotation that it runs into, and without the office after a body's name. */
  private Optional<Phrase> mended(Name.Kind kind, Phrase phrase) {
    Phrase name = beforeQuotation(phrase);
    if (name.size() == 1 && isCommon(name.first())) {
      return Optional.empty();
    }
    if (kind == Name.Kind.PERSON) {
      return Optional.of(afterCredit(name));
    }
    if (name.size() == 1 && isNoName(name.first())) {
      return Optional.empty();
    }
    Phrase body = name;
    while (body.size() > 1 && isOffice(body.last())) {
      body = new Phrase(body.first(), body.end() - 1);
    }
    if (body.size() < name.size() && (isListed(body) || texts.contains(cast.text(body)))) {
      return Optional.of(body);
    }
    boolean office =
        name.end() < cast.sentence(name.first()).end()
            && isOffice(name.end())
            && PORTFOLIOS.contains(cast.lower(name.last()));
    return office && !isListed(name) ? Optional.empty() : Optional.of(name);
  }

  /** "Ostra Images Lund": a person's name without the credit of a picture before it. */
  private Phrase afterCredit(Phrase name) {
    for (int first = name.last(); first > name.first(); first--) {
      Optional<Bodies.Body> body = cast.bodies.find(cast.text(new Phrase(name.first(), first)));
      if (body.filter(b -> b.sectors().contains("JRN")).isPresent()) {
        return new Phrase(first, name.end());
      }
    }
    return name;
  }

  /** "Villagers": a plural noun that only opens its sentence with a capital. */
  private boolean isCommon(int word) {
    return word == cast.sentence(word).first()
        && cast.syntax.pos(word).equals("NNS")
        && cast.roles.find(cast.syntax.lemma(word)).isPresent();
  }

  /** "FILE - In this photo": the mark of a picture from the archive. */
  private boolean isArchive(int word) {
    int next = word + 1;
    return cast.lower(word).equals("file")
        && next < cast.layout.words().size()
        && cast.layout.word(next).form().matches("[-\u2010-\u2015]+|[-\u2010-\u2015].*");
  }

  private boolean isNoName(int word) {
    if (isArchive(word)) {
      return true;
    }
    String form = cast.layout.word(word).form();
    boolean syllable = form.length() < 3 && !form.equals(form.toUpperCase(Locale.ROOT));
    return syllable && !isListed(Phrase.of(word))
        || form.chars().filter(Character::isLetter).count() < 2
        || CALENDAR.contains(cast.lower(word).replace(".", ""))
        || MODIFIER.matcher(form).matches();
  }

  private Phrase beforeQuotation(Phrase phrase) {
    int marks = 0;
    int first = phrase.end();
    for (int word = phrase.last(); word > phrase.first(); word--) {
      if ("\"\u201c\u201d\u2018\u00ab\u00bb''``".contains(cast.layout.word(word).form())) {
        marks++;
        first = word;
      }
    }
    return marks == 1 ? new Phrase(phrase.first(), first) : phrase;
  }

  /** "Secretary-General", "Minister": one person's office, in capitals. */
  private boolean isOffice(int word) {
    return cast.layout.word(word).isCapitalized()
        && cast.roles
            .find(cast.lower(word))
            .filter(r -> r.kind() == RoleNouns.Kind.PERSON)
            .isPresent();
  }

  private boolean isListed(Phrase phrase) {
    String text = cast.text(phrase);
    return cast.bodies.find(text).isPresent()
        || cast.gazetteer.country(text).isPresent()
        || cast.gazetteer.adjective(text).isPresent()
        || CastBodies.acronym(text).isPresent();
  }

  /** "The Front" after "the Liberation Front": the last word of a body's name, in capitals. */
  private void shortened(List<Candidate> found, boolean[] taken) {
    Set<String> last = new HashSet<>();
    for (Candidate each : found) {
      if (each.kind() == Name.Kind.ORG && each.phrase().size() > 1) {
        last.add(cast.text(Phrase.of(each.phrase().last())));
      }
    }
    for (int word = 1; word < taken.length; word++) {
      if (!taken[word]
          && cast.layout.word(word).isCapitalized()
          && cast.lower(word - 1).equals("the")
          && last.contains(cast.layout.word(word).form())) {
        taken[word] = true;
        found.add(new Candidate(Phrase.of(word), Name.Kind.ORG));
      }
    }
  }

  /** "Lund" after "Ivo Lund", where the reader passed over it. */
  private void surnames(List<Candidate> found, boolean[] taken) {
    Set<String> last = new HashSet<>();
    for (Candidate each : found) {
      Phrase phrase = each.phrase();
      if (each.kind() == Name.Kind.PERSON && phrase.size() > 1) {
        last.add(cast.layout.word(phrase.last()).form());
      }
    }
    for (int word = 0; word < taken.length; word++) {
      if (!taken[word]
          && last.contains(cast.layout.word(word).form())
          && cast.layout.word(word).isCapitalized()
          && cast.syntax.pos(word).startsWith("NNP")
          && cast.syntax.hasLabel(word, "nsubj", "nsubjpass", "poss", "dobj", "pobj")) {
        taken[word] = true;
        found.add(new Candidate(Phrase.of(word), Name.Kind.PERSON));
      }
    }
  }

  /**
   * "Korean" and "peninsula", "Union" and "of Concerned Scientists": a name of a listed area or
   * body that the reader cut short.
   */
  private Phrase longer(Phrase phrase, int words) {
    int limit = Math.min(cast.sentence(phrase.first()).end(), phrase.end() + MORE);
    for (int end = limit; end > phrase.end(); end--) {
      Phrase whole = new Phrase(phrase.first(), end);
      if (cast.layout.word(end - 1).isCapitalized()
          && cast.bodies.find(cast.text(whole)).isPresent()) {
        return whole;
      }
    }
    for (int more = 1; more <= 2 && phrase.end() + more <= words; more++) {
      Phrase whole = new Phrase(phrase.first(), phrase.end() + more);
      boolean same = cast.sentence(phrase.first()).contains(whole.last());
      List<Gazetteer.Site> sites = same ? cast.gazetteer.known(cast.text(whole)) : List.of();
      boolean contested = !sites.isEmpty() && sites.get(0).contested().isPresent();
      if (contested || !sites.isEmpty() && NameNouns.CLEAR.contains(cast.lower(whole.last()))) {
        return whole;
      }
    }
    return phrase;
  }

  /** An event, product or law counts only where a list knows it. */
  private Optional<Phrase> whole(Name.Kind kind, Phrase phrase) {
    boolean other =
        kind == Name.Kind.EVENT
            || kind == Name.Kind.PRODUCT
            || kind == Name.Kind.LAW
            || kind == Name.Kind.WORK_OF_ART;
    String text = cast.text(phrase);
    return !other || cast.bodies.find(text).isPresent() || cast.gazetteer.country(text).isPresent()
        ? Optional.of(phrase)
        : Optional.empty();
  }

  /** The end of a listed name that starts at a word nobody took for a name, or the word itself. */
  private int listed(int word, boolean[] taken) {
    int limit = Math.min(cast.sentence(word).end(), word + 6);
    for (int end = limit; end > word; end--) {
      boolean free = true;
      for (int w = word; w < end && free; w++) {
        free = !taken[w];
      }
      if (!free || !cast.layout.word(end - 1).isWordLike()) {
        continue;
      }
      String text = cast.text(new Phrase(word, end));
      if (NameNouns.SHY.contains(text)
          || text.length() < 2
          || shouted(word) && CastBodies.acronym(text).isPresent()) {
        continue;
      }
      if (cast.gazetteer.country(text).isPresent()
          || cast.gazetteer.adjective(text).isPresent()
          || cast.gazetteer.people(text).isPresent()
          || cast.bodies.find(text).isPresent()
          || overlooked(word, end, text)) {
        return end;
      }
    }
    return word;
  }

  /** A listed place after "in" or at the head of a dateline that the reader passed over. */
  private boolean overlooked(int word, int end, String text) {
    if (!cast.syntax.pos(end - 1).startsWith("NN")
        || NameNouns.COMPASS.contains(Tables.key(text))) {
      return false;
    }
    List<Gazetteer.Site> sites = cast.gazetteer.known(text);
    boolean table =
        sites.stream().anyMatch(s -> s.people() == Gazetteer.EVERYBODY) && text.length() > 4;
    boolean large =
        sites.stream().anyMatch(s -> s.people() >= 150_000 && !s.feature().equals("ADM1"));
    boolean after =
        word > 0
            && (NameNouns.IN.contains(cast.lower(word - 1))
                || Cast.isArticle(cast.lower(word - 1)) && table);
    boolean opens =
        cast.layout.opensParagraph(word)
            && text.equals(text.toUpperCase(Locale.ROOT))
            && end < cast.layout.words().size()
            && Set.of("(", "--", "\u2014", "\u2013", ",", "/").contains(cast.lower(end));
    return (table || large) && (after || opens);
  }

  /** Whether a word stands among other words in capitals, as in a shouted headline. */
  private boolean shouted(int word) {
    int capitals = 0;
    int words = 0;
    int from = Math.max(cast.sentence(word).first(), word - 4);
    int to = Math.min(cast.sentence(word).end(), word + 5);
    for (int w = from; w < to; w++) {
      String form = cast.layout.word(w).form();
      if (w != word && form.length() > 1 && Character.isLetter(form.charAt(0))) {
        words++;
        capitals += form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return words > 0 && capitals * 2 > words;
  }
}
