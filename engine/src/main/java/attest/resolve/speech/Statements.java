package attest.resolve.speech;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.Note;
import attest.resolve.Statement;
import attest.resolve.Statement.Medium;
import attest.resolve.Time;
import attest.resolve.cast.Context;
import attest.resolve.speech.Quotations.Quotation;
import attest.resolve.speech.Quotations.Stray;
import attest.text.Phrase;
import attest.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who said what. Ordered passes: what the learned reader ascribed, clauses and acts found by rule,
 * quotations left over, headlines; then who passed words on, kind, speaker, medium and nesting.
 */
public final class Statements {
  private static final int MOST_NOTES = 20;
  private static final Set<String> ADDRESSED =
      Set.of(
          "tell",
          "inform",
          "assure",
          "remind",
          "warn",
          "urge",
          "ask",
          "order",
          "reassure",
          "caution",
          "promise",
          "advise",
          "instruct",
          "call",
          "appeal");

  private final Page page;

  private Statements(Page page) {
    this.page = page;
  }

  public static List<Statement> find(Context context, List<Range> distances) {
    Page page = new Page(context, Quotations.of(context.layout()));
    Statements statements = new Statements(page);
    List<Draft> ruled = SpokenClauses.find(page);
    ruled.addAll(PerformedActs.find(page));
    List<Draft> read = Transcripts.find(page);
    read.addAll(AscribedWords.find(page));
    Chains.quoting(page, read);
    Chains.quoting(page, ruled);
    List<Draft> drafts = DraftMerge.join(page, read, ruled);
    List<Phrase> unsaid = Absences.unsaid(page);
    DraftMerge.leave(page, drafts, unsaid);
    Coordination.part(page, drafts, unsaid);
    DraftMerge.uniteQuotations(page, drafts);
    QuotedSpeech.part(page, drafts);
    DraftMerge.sort(drafts);
    QuotedSpeech.add(page, drafts);
    Chains.quoting(page, drafts);
    Headlines.add(page, drafts);
    DraftMerge.weed(page, drafts);
    Narrated.part(page, drafts);
    DraftMerge.sort(drafts);
    Chains.link(page, drafts);
    Distances.find(page, drafts, distances);
    statements.note(drafts);
    return statements.build(drafts);
  }

  private List<Statement> build(List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.kind = Wording.kind(page, draft);
      draft.attitude = Wording.attitude(page, draft);
      draft.entity = speaker(draft);
    }
    media(drafts);
    List<Draft> outerFirst = new ArrayList<>(drafts);
    int[] nearest = outer(outerFirst);
    Statement[] built = new Statement[drafts.size()];
    for (int i = 0; i < built.length; i++) {
      Draft draft = drafts.get(i);
      Statement outer = nearest[i] < 0 ? null : built[nearest[i]];
      built[i] = statement(draft, outer);
    }
    return Arrays.asList(built);
  }

  /** For each draft, which the order puts after what holds it, the nearest that holds it, or -1. */
  private int[] outer(List<Draft> drafts) {
    int[] nearest = new int[drafts.size()];
    Arrays.fill(nearest, -1);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      open.removeIf(each -> drafts.get(each).end() <= draft.first());
      for (int k = open.size() - 1; k >= 0 && nearest[i] < 0; k--) {
        Draft other = drafts.get(open.get(k));
        boolean cueInside = draft.cue == null || other.holds(draft.cue);
        boolean inside = draft.content.stream().allMatch(other::holds) && cueInside;
        if (inside && other.size() > draft.size()) {
          nearest[i] = open.get(k);
        }
      }
      open.add(i);
    }
    return nearest;
  }

  private Entity speaker(Draft draft) {
    if (draft.source == null) {
      return draft.follows == null ? null : draft.follows.entity;
    }
    if (draft.retold != null && draft.retold.entity != null) {
      return draft.retold.entity;
    }
    Optional<Phrase> issuer = issuer(draft.source);
    if (issuer.isPresent()) {
      return page.context.cast().resolve(issuer.get());
    }
    int word = draft.source.first();
    int meant = page.antecedent(word);
    boolean relative = draft.source.size() == 1 && meant != word;
    return page.context.cast().of(draft.source).isEmpty() && relative
        ? page.context.cast().resolve(page.nounPhrase(meant))
        : page.context.cast().resolve(draft.source);
  }

  /** Who speaks through a document: the office in "a statement from the minister's office". */
  private Optional<Phrase> issuer(Phrase source) {
    int head = page.head(source);
    if (!SpeechLexicon.speaker(page.lemma(head), "document")) {
      return Optional.empty();
    }
    for (int prep : page.syntax.childrenBy(head, "prep")) {
      int object = page.syntax.child(prep, "pobj");
      boolean from = Set.of("from", "by").contains(page.lower(prep));
      if (from && object >= 0 && source.contains(object) && page.canSpeak(object)) {
        return Optional.of(page.nounPhrase(object));
      }
    }
    return Optional.empty();
  }

  /** The words that name the source: its own, or those of the statement it goes on from. */
  private static Phrase named(Draft draft) {
    Draft at = draft;
    for (int steps = 0; at.source == null && at.follows != null && steps < 1000; steps++) {
      at = at.follows;
    }
    return at.source;
  }

  private void media(List<Draft> drafts) {
    Channels channels = new Channels(page);
    List<Draft> spoken = new ArrayList<>();
    for (Draft draft : drafts) {
      draft.medium = channels.of(draft);
      spoken.add(draft);
    }
    spoken.sort((a, b) -> Integer.compare(place(a), place(b)));
    Draft last = null;
    for (Draft draft : spoken) {
      if (unknown(draft)) {
        Medium frame = channels.before(draft, draft.entity);
        frame = frame == null ? channels.after(draft) : frame;
        if (frame != null) {
          draft.medium = frame;
        } else if (last != null && lasts(last) && sameSpeaker(last, draft) && goesOn(last, draft)) {
          draft.medium = last.medium;
        }
      }
      last = draft;
    }
    Draft next = null;
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Draft draft = spoken.get(i);
      if (unknown(draft)
          && next != null
          && lasts(next)
          && sameSpeaker(next, draft)
          && next.medium.type() != Medium.Type.MEETING
          && next.medium.type() != Medium.Type.SOCIAL_MEDIA) {
        draft.medium = next.medium;
      }
      next = draft;
    }
  }

  private static int place(Draft draft) {
    return draft.cue != null ? Math.min(draft.first(), draft.cueWord()) : draft.first();
  }

  private static boolean unknown(Draft draft) {
    return draft.medium.type() == Medium.Type.UNSPECIFIED;
  }

  private static boolean lasts(Draft draft) {
    return !unknown(draft)
        && draft.medium.type() != Medium.Type.INTERVIEW
        && draft.medium.type() != Medium.Type.REPORT;
  }

  /** Whether a post or letter goes on: right after it, and with no verb that needs a listener. */
  private boolean goesOn(Draft last, Draft draft) {
    boolean posted =
        last.medium.type() == Medium.Type.SOCIAL_MEDIA || last.medium.type() == Medium.Type.LETTER;
    int gap =
        page.layout.paragraphOf(draft.first()).index()
            - page.layout.paragraphOf(last.first()).index();
    boolean listener = draft.cue != null && page.lemma(draft.cueWord()).equals("tell");
    return !posted || gap <= 2 && !listener;
  }

  /** Whether two statements are of one speaker, or of a group and its member, on one occasion. */
  private static boolean sameSpeaker(Draft a, Draft b) {
    if (a.entity == null || b.entity == null) {
      return false;
    }
    return a.entity == b.entity
        || a.entity.members().contains(b.entity)
        || b.entity.members().contains(a.entity);
  }

  private Statement statement(Draft draft, Statement outer) {
    List<Range> content = new ArrayList<>();
    for (Phrase run : draft.content) {
      content.add(run.range(page.layout));
    }
    Optional<Entity> entity = Optional.ofNullable(draft.entity);
    Phrase named = named(draft);
    Optional<Statement.Source> source =
        named == null && entity.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Statement.Source(
                    Optional.ofNullable(named).map(s -> s.range(page.layout)), entity));
    List<Statement.Link> chain = new ArrayList<>();
    for (Phrase words : draft.chain) {
      chain.add(new Statement.Link(passer(words), words.range(page.layout)));
    }
    Optional<Time> time =
        draft.cue == null ? Optional.empty() : page.context.times().governedBy(draft.cueWord());
    return new Statement(
        draft.kind,
        draft.attitude,
        source,
        anonymous(draft),
        Optional.ofNullable(draft.cue).map(c -> c.range(page.layout)),
        Optional.ofNullable(draft.cueWords).map(c -> c.range(page.layout)),
        content,
        draft.medium,
        time,
        addressee(draft),
        chain,
        Optional.ofNullable(outer),
        malformed(draft),
        draft.how);
  }

  /** Who passed words on: whose document it was, the named body or the noun in a link's words. */
  private Optional<Entity> passer(Phrase words) {
    for (int word = words.first(); word < words.end(); word++) {
      if (page.syntax.isNoun(word) && SpeechLexicon.speaker(page.lemma(word), "document")) {
        Optional<Entity> issuer = issuer(page.nounPhrase(word)).flatMap(page.context.cast()::of);
        if (issuer.isPresent()) {
          return issuer;
        }
      }
    }
    int head = page.head(words);
    if (page.syntax.isNoun(head) && page.canSpeak(head)) {
      Optional<Entity> entity = page.context.cast().of(page.nounPhrase(head));
      if (entity.isPresent()) {
        return entity;
      }
    }
    for (int word = words.first(); word < words.end(); word++) {
      if (page.name(word) != null || page.syntax.isNoun(word) && page.canSpeak(word)) {
        Optional<Entity> entity = page.context.cast().of(page.nounPhrase(word));
        if (entity.isPresent()) {
          return entity;
        }
      }
    }
    return Optional.empty();
  }

  private boolean anonymous(Draft draft) {
    if (draft.entity == null) {
      return draft.source == null;
    }
    Entity.Kind kind = draft.entity.kind();
    if (kind == Entity.Kind.PEOPLE) {
      return true;
    }
    boolean named = draft.entity.mentions().stream().anyMatch(m -> m.form() == Mention.Form.NAME);
    if (kind == Entity.Kind.PERSON) {
      return !named;
    }
    return !named
        && draft.source != null
        && SpeechLexicon.speaker(page.lemma(page.head(draft.source)), "unnamed");
  }

  private List<Entity> addressee(Draft draft) {
    int cue = draft.cueWord();
    if (cue < 0 || !ADDRESSED.contains(page.lemma(cue)) || page.passive(cue)) {
      return List.of();
    }
    int object = page.syntax.child(cue, "dobj", "dative");
    if (object < 0) {
      for (int prep : page.syntax.childrenBy(cue, "prep")) {
        if (Set.of("on", "to", "upon").contains(page.lower(prep)) && prep <= cue + 2) {
          object = page.syntax.child(prep, "pobj");
        }
      }
    }
    if (object < cue || !page.canSpeak(object)) {
      return List.of();
    }
    return page.context.cast().of(page.nounPhrase(object)).map(List::of).orElse(List.of());
  }

  private boolean malformed(Draft draft) {
    for (Phrase run : draft.content) {
      for (int word : new int[] {run.first(), run.last()}) {
        Quotation quotation = page.quotations.at(word);
        if (quotation != null && quotation.malformed()) {
          return true;
        }
      }
    }
    return false;
  }

  private void note(List<Draft> drafts) {
    List<Note> notes = page.context.notes();
    int count = 0;
    for (Stray stray : page.quotations.strays()) {
      if (count++ < MOST_NOTES) {
        String message =
            stray.opening()
                ? "This quotation mark opens a quotation that no mark closes."
                : "This quotation mark closes a quotation that no mark opens.";
        notes.add(
            new Note(
                "quotation-unbalanced",
                Optional.of(page.layout.word(stray.word()).range()),
                message));
      }
    }
    rest(notes, "quotation-unbalanced", count, "quotation marks do not balance.");
    count = 0;
    for (Quotation quotation : page.quotations.all()) {
      for (Phrase told : quotation.narration()) {
        if (count++ < MOST_NOTES) {
          notes.add(
              new Note(
                  "quotation-narration",
                  Optional.of(told.range(page.layout)),
                  "These words of the narrator stand inside quotation marks; the quotation was"
                      + " read without them."));
        }
      }
    }
    rest(notes, "quotation-narration", count, "quotations hold words of the narrator.");
  }

  private static void rest(List<Note> notes, String code, int count, String message) {
    if (count > MOST_NOTES) {
      notes.add(new Note(code, Optional.empty(), (count - MOST_NOTES) + " further " + message));
    }
  }
}
