package attest.resolve.cast;

import attest.read.Attribution;
import attest.read.Syntax;
import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fourth pass: pronouns and pairs. "He" goes to the nearest subject before that may be meant,
 * within three sentences; a subject outside quotations before one inside; never to the speaker of
 * the words it stands in; "I" is that speaker. "Both leaders" is the last two persons named.
 *
 * <p>Known failures: a pronoun before its name; "it" without an antecedent; "they" for one person.
 */
final class CastPronouns {
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> FIRST = Set.of("i", "me", "my", "mine", "myself");

  /** Verbs whose object is held to account, or thanked, for what "for" brings. */
  private static final Set<String> JUDGING =
      Set.of(
          """
          criticize criticise praise thank blame condemn denounce rebuke commend congratulate hail
          slam fault attack lambast reproach mock applaud honor honour punish admonish scold\
          """
              .split("\\s+"));

  /** Verbs whose subject mostly speaks of itself where "it" or "they" opens what it tells. */
  private static final Set<String> TELLING =
      Set.of(
          """
          say announce declare state pledge promise vow claim insist warn confirm believe
          hope expect fear decide agree know add tell report"""
              .split("\\s+"));

  private static final int BACK = 3;

  private final Cast cast;

  /** The attribution whose quoted content holds a word, or -1. */
  private final int[] within;

  private final Entity[] speakers;
  private final CastPairs pairs;

  /** Bodies that the report calls by a plural: "Republicans". */
  private final Set<Entity> pluralNames = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Forces that the report calls by a singular, too: "the military". */
  private final Set<Entity> singularNouns = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Words that are the source of an attribution. */
  private final BitSet isSource = new BitSet();

  /** By sentence, the last attribution whose cue stands in it, or whose quotation it is of. */
  private final Attribution[] told;

  private CastPronouns(Cast cast) {
    this.cast = cast;
    this.pairs = new CastPairs(cast);
    this.within = new int[cast.layout.words().size()];
    Arrays.fill(within, -1);
    List<Attribution> attributions = cast.reading.attributions();
    this.speakers = new Entity[attributions.size()];
    for (Cast.Link link : cast.links()) {
      boolean plural =
          link.form() == Mention.Form.NAME
              && link.phrase().size() == 1
              && cast.syntax.pos(link.phrase().first()).endsWith("S")
              && isThing(link.entity());
      if (plural) {
        pluralNames.add(link.entity());
      }
      if (link.form() == Mention.Form.NOMINAL
          && link.entity().kind() == Entity.Kind.FORCE
          && cast.syntax.pos(link.phrase().last()).equals("NN")) {
        singularNouns.add(link.entity());
      }
    }
    this.told = new Attribution[cast.layout.sentences().size()];
    for (Attribution each : attributions) {
      each.source().ifPresent(s -> isSource.set(s.first(), s.end()));
      each.cue()
          .filter(c -> c.first() < within.length)
          .ifPresent(c -> told[cast.sentence(c.first()).index()] = each);
    }
    for (Attribution each : attributions) {
      for (Phrase content : each.content()) {
        if (content.first() >= within.length) {
          continue;
        }
        int end = Math.min(content.end(), within.length) - 1;
        for (int i = cast.sentence(content.first()).index(); i <= cast.sentence(end).index(); i++) {
          boolean spoken = each.source().isPresent() && isQuoted(content);
          told[i] = told[i] == null && spoken ? each : told[i];
        }
      }
    }
    for (int i = 0; i < attributions.size(); i++) {
      for (Phrase content : attributions.get(i).content()) {
        if (!isQuoted(content)) {
          continue;
        }
        for (int word = content.first(); word < Math.min(content.end(), within.length); word++) {
          if (within[word] < 0) {
            within[word] = i;
          }
        }
      }
    }
  }

  private boolean isQuoted(Phrase content) {
    return content.first() < within.length
        && "\"\u201c\u201d\u00ab''``".contains(cast.layout.word(content.first()).form());
  }

  static void find(Cast cast) {
    CastPronouns pronouns = new CastPronouns(cast);
    for (int word = 0; word < pronouns.within.length; word++) {
      pronouns.resolve(word);
    }
    pronouns.firstPersons();
  }

  /** "I" is the speaker of the words it stands in, outside quotations the writer. */
  private void firstPersons() {
    Optional<Entity> writer = Byline.writer(cast);
    for (int word = 0; word < within.length; word++) {
      if (FIRST.contains(cast.lower(word)) && cast.link(word).isEmpty()) {
        if (within[word] < 0) {
          if (writer.isPresent()) {
            pronoun(word, writer.get(), "the writer of the report");
          }
        } else {
          Entity speaker = speaker(word);
          if (speaker != null && speaker.kind() == Entity.Kind.PERSON) {
            pronoun(word, speaker, "the speaker of the words");
          }
        }
      }
    }
  }

  private void resolve(int word) {
    String lower = cast.lower(word);
    if (CastPairs.opens(lower)
        && cast.link(word).filter(l -> l.form() == Mention.Form.NAME).isEmpty()) {
      pairs.find(word);
      return;
    }
    if (cast.link(word).filter(l -> l.form() != Mention.Form.NOMINAL).isPresent()) {
      return;
    }
    if (teller(word, lower)) {
      return;
    }
    if (HE.contains(lower)) {
      one(word, RoleNouns.Gender.MALE);
    } else if (SHE.contains(lower)) {
      one(word, RoleNouns.Gender.FEMALE);
    } else if (IT.contains(lower)) {
      it(word);
    } else if (THEY.contains(lower)) {
      they(word);
    } else if (lower.equals("who") || lower.equals("whom") || lower.equals("which")) {
      relative(word);
    }
  }

  /** "The ministry said it would": the subject of words told without quotation marks. */
  private boolean teller(int word, String lower) {
    int verb = cast.syntax.head(word);
    if (verb < 0
        || within[word] >= 0
        || !Set.of("it", "they").contains(lower)
        || !cast.syntax.hasLabel(word, "nsubj", "nsubjpass")
        || !cast.syntax.hasLabel(verb, "ccomp")) {
      return false;
    }
    int cue = cast.syntax.head(verb);
    int subject = cue >= 0 && cue < word ? cast.syntax.child(cue, "nsubj") : -1;
    if (subject < 0 || !TELLING.contains(cast.syntax.lemma(cue))) {
      return false;
    }
    Optional<Entity> teller = cast.of(cast.syntax.nounPhrase(subject));
    boolean alike =
        teller
            .filter(
                entity ->
                    lower.equals("it")
                        ? isThing(entity) && !cast.known(entity).plural
                        : cast.known(entity).plural
                            || entity.kind() == Entity.Kind.GROUP
                            || isThing(entity))
            .isPresent();
    if (alike) {
      pronoun(word, teller.get(), "the subject of the verb that tells of it");
    }
    return alike;
  }

  private void pronoun(int word, Entity entity, String how) {
    cast.link(Phrase.of(word), entity, Mention.Form.PRONOUN, Mention.Use.LITERAL, how);
  }

  /** Who speaks the words a word stands in, as far as settled. */
  private Entity speaker(int word) {
    int i = within[word];
    if (i < 0) {
      return null;
    }
    if (speakers[i] == null) {
      speakers[i] = cast.reading.attributions().get(i).source().flatMap(cast::of).orElse(null);
    }
    return speakers[i];
  }

  /** Candidates before a word: those of nearer sentences first, subjects first within each. */
  private List<Entity> before(int word) {
    Set<Entity> found = new LinkedHashSet<>();
    int index = cast.sentence(word).index();
    boolean quoted = within[word] >= 0;
    List<Entity> quotedOnes = new ArrayList<>();
    for (int back = 0; back <= BACK && index - back >= 0; back++) {
      Sentence sentence = cast.layout.sentences().get(index - back);
      List<Cast.Link> links = new ArrayList<>();
      int end = back == 0 ? word : sentence.end();
      for (int w = Math.max(sentence.first(), end - 120); w < end; w++) {
        Optional<Cast.Link> link = cast.link(w);
        if (link.isPresent() && link.get().phrase().last() == w && !isOwn(link.get(), word)) {
          links.add(link.get());
        }
      }
      for (int turn = 0; turn < 2; turn++) {
        for (int i = links.size() - 1; i >= 0; i--) {
          Cast.Link link = links.get(turn == 0 ? links.size() - 1 - i : i);
          boolean subject = isSubject(link.phrase().last());
          boolean inQuote = within[link.phrase().last()] >= 0;
          if (subject == (turn == 0)) {
            if (inQuote && !quoted) {
              quotedOnes.add(link.entity());
            } else {
              found.add(link.entity());
            }
          }
        }
      }
    }
    found.addAll(quotedOnes);
    return new ArrayList<>(found);
  }

  private static boolean isOwn(Cast.Link link, int word) {
    return link.phrase().contains(word);
  }

  private boolean isSubject(int word) {
    int at = word;
    for (int steps = 0; steps < 3 && at >= 0; steps++) {
      if (cast.syntax.hasLabel(at, "nsubj", "nsubjpass")) {
        return true;
      }
      if (!cast.syntax.hasLabel(at, "compound", "appos", "conj", "nmod")) {
        return false;
      }
      at = cast.syntax.head(at);
    }
    return false;
  }

  /** "Criticized the envoy for his silence": the silence of whom it is about, not of who blames. */
  private Optional<Entity> judged(int word) {
    Syntax syntax = cast.syntax;
    int noun = syntax.hasLabel(word, "poss") ? syntax.head(word) : -1;
    int prep = noun >= 0 && syntax.hasLabel(noun, "pobj") ? syntax.head(noun) : -1;
    if (prep < 0 || prep > word || !cast.lower(prep).equals("for")) {
      return Optional.empty();
    }
    int above = syntax.head(prep);
    int verb = above >= 0 && syntax.hasLabel(above, "dobj") ? syntax.head(above) : above;
    int object =
        verb >= 0 && JUDGING.contains(syntax.lemma(verb)) ? syntax.child(verb, "dobj") : -1;
    return object >= 0 && object < prep
        ? cast.link(object).map(Cast.Link::entity)
        : Optional.empty();
  }

  private void one(int word, RoleNouns.Gender gender) {
    Optional<Entity> judged = judged(word).filter(e -> mayBe(e, gender));
    if (judged.isPresent()) {
      pronoun(word, judged.get(), "whom the verb judges for it");
      return;
    }
    Entity speaker = speaker(word);
    Optional<Entity> still = spokeBefore(word).filter(e -> mayBe(e, gender) && e != speaker);
    if (still.isPresent()) {
      cast.known(still.get()).gender = Optional.of(gender);
      pronoun(word, still.get(), "the speaker of the words before");
      return;
    }
    Entity unnamed = null;
    for (Entity entity : before(word)) {
      if (entity == speaker || !mayBe(entity, gender)) {
        continue;
      }
      if (entity.kind() == Entity.Kind.PERSON) {
        cast.known(entity).gender = Optional.of(gender);
        pronoun(word, entity, "nearest subject of that gender before");
        return;
      }
      unnamed = unnamed == null ? entity : unnamed;
    }
    if (unnamed != null) {
      cast.known(unnamed).gender = Optional.of(gender);
      pronoun(word, unnamed, "nearest unnamed person before");
    }
  }

  /** Whether "he" or "she" may mean somebody. */
  private boolean mayBe(Entity entity, RoleNouns.Gender gender) {
    Cast.Known known = cast.known(entity);
    boolean human =
        entity.kind() == Entity.Kind.PERSON
            || entity.kind() == Entity.Kind.PEOPLE && !known.plural && !known.noun.isEmpty();
    return human && known.gender.filter(g -> g != gender).isEmpty();
  }

  /**
   * Who spoke the words of the sentence before, where a pronoun says who speaks: "…," Berg said.
   * "…," he added.
   */
  private Optional<Entity> spokeBefore(int word) {
    if (!isSource.get(word)) {
      return Optional.empty();
    }
    Sentence here = cast.sentence(word);
    for (int w = word - 1; w >= here.first(); w--) {
      boolean named =
          cast.link(w).filter(l -> l.entity().kind() == Entity.Kind.PERSON).isPresent()
              && within[w] < 0;
      if (named) {
        return Optional.empty();
      }
    }
    int last = here.index() - 1;
    while (last >= 0 && told[last] == null && here.index() - last < BACK && !hasSubject(last)) {
      last--;
    }
    return last < 0 || told[last] == null || here.index() - last >= BACK
        ? Optional.empty()
        : told[last].source().flatMap(cast::of);
  }

  /** Whether a person named outside quotations is a subject in a sentence. */
  private boolean hasSubject(int sentence) {
    Sentence of = cast.layout.sentences().get(sentence);
    for (int w = of.first(); w < of.end(); w++) {
      boolean person =
          within[w] < 0
              && cast.isName(w)
              && cast.link(w).get().entity().kind() == Entity.Kind.PERSON;
      if (person && isSubject(w)) {
        return true;
      }
    }
    return false;
  }

  private void it(int word) {
    int head = cast.syntax.head(word);
    boolean expletive =
        cast.lower(word).equals("it")
            && head >= 0
            && cast.syntax.lemma(head).equals("be")
            && cast.syntax.hasLabel(word, "nsubj")
            && cast.syntax.child(head, "acomp", "ccomp", "xcomp") >= 0;
    if (expletive || cast.syntax.hasLabel(word, "expl")) {
      return;
    }
    Entity speaker = speaker(word);
    for (Entity entity : before(word)) {
      boolean one = !cast.known(entity).plural || singularNouns.contains(entity);
      if (isThing(entity) && entity != speaker && one) {
        pronoun(word, entity, "nearest subject that is a thing before");
        return;
      }
    }
  }

  private boolean isThing(Entity entity) {
    return entity.kind() == Entity.Kind.ORGANIZATION
        || entity.kind() == Entity.Kind.COUNTRY
        || entity.kind() == Entity.Kind.FORCE && !isPolice(entity);
  }

  private boolean isPolice(Entity entity) {
    return cast.known(entity).sectors.contains("COP");
  }

  private void they(int word) {
    Entity speaker = speaker(word);
    Optional<Entity> still =
        spokeBefore(word).filter(e -> e != speaker && (cast.known(e).plural || isThing(e)));
    if (still.isPresent()) {
      pronoun(word, still.get(), "the speakers of the words before");
      return;
    }
    for (Entity entity : before(word)) {
      boolean many =
          cast.known(entity).plural
              || entity.kind() == Entity.Kind.GROUP
              || pluralNames.contains(entity);
      if (many && entity != speaker) {
        pronoun(word, entity, "nearest plural before");
        return;
      }
    }
    pairs.coordination(word).ifPresent(group -> pronoun(word, group, "last pair named before"));
  }

  /** "Officers, who ...": the noun before. */
  private void relative(int word) {
    int at = word - 1;
    if (at >= 0 && cast.lower(at).equals(",")) {
      at--;
    }
    if (at < 0 || !cast.sentence(word).contains(at)) {
      return;
    }
    int verb = cast.syntax.head(word);
    int noun = verb >= 0 && cast.syntax.hasLabel(verb, "relcl") ? cast.syntax.head(verb) : at;
    boolean who = !cast.lower(word).equals("which");
    if (who && noun >= 0 && cast.syntax.hasLabel(noun, "appos")) {
      int head = cast.syntax.head(noun);
      noun = head >= 0 && cast.isName(head) ? head : noun;
    }
    boolean named = who && cast.isName(at) && isHuman(cast.link(at).get().entity());
    cast.link(noun >= 0 && noun < word && !named ? noun : at)
        .map(Cast.Link::entity)
        .filter(e -> !who || isHuman(e))
        .filter(e -> who || !isHuman(e))
        .ifPresent(entity -> pronoun(word, entity, "noun before the relative pronoun"));
  }

  private static boolean isHuman(Entity entity) {
    return switch (entity.kind()) {
      case PERSON, PEOPLE, FORCE, GROUP -> true;
      default -> false;
    };
  }
}
