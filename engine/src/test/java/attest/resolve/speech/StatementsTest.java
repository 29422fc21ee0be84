package attest.resolve.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.read.Attribution;
import attest.read.Reading;
import attest.read.Syntax;
import attest.resolve.Absence;
import attest.resolve.Act;
import attest.resolve.Note;
import attest.resolve.Report;
import attest.resolve.Statement;
import attest.resolve.Voice;
import attest.resolve.cast.Cast;
import attest.resolve.cast.Context;
import attest.resolve.cast.Knowledge;
import attest.resolve.time.Times;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Range;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who said what, on sentences of our own; the syntax is flat unless a test gives rows. */
class StatementsTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Optional.empty());

  private final List<Note> notes = new ArrayList<>();
  private final List<Range> distances = new ArrayList<>();
  private Context context;

  private List<Statement> read(String text, List<Attribution> attributions, String... rows) {
    Layout layout = Layout.of(text);
    int words = layout.words().size();
    String[] pos = new String[words];
    int[] head = new int[words];
    String[] label = new String[words];
    Arrays.fill(pos, "NN");
    Arrays.fill(label, "dep");
    for (Sentence sentence : layout.sentences()) {
      for (int word = sentence.first(); word < sentence.end(); word++) {
        head[word] = word == sentence.first() ? -1 : sentence.first();
      }
      label[sentence.first()] = "root";
    }
    for (int word = 0; word < rows.length; word++) {
      String[] row = rows[word].split(" ");
      assertEquals(row[0], layout.word(word).form());
      pos[word] = row[1];
      head[word] = Integer.parseInt(row[2]);
      label[word] = row[3];
    }
    Report report = Report.of(text);
    Reading reading =
        new Reading(layout, new Syntax(layout, pos, head, label), List.of(), attributions);
    Times times = Times.find(report, reading, notes);
    context = new Context(report, reading, Cast.find(KNOWLEDGE, report, reading), times, notes);
    return Statements.find(context, distances);
  }

  private static Attribution said(int source, int cue, int first, int end) {
    return new Attribution(
        Optional.of(Phrase.of(source)),
        Optional.of(Phrase.of(cue)),
        List.of(new Phrase(first, end)));
  }

  @Test
  void theEdgesOfAQuotationGoToItsMarks() {
    String text = "\u201cThe bridge will open again soon,\u201d Berg said.";
    Statement statement = read(text, List.of(said(9, 10, 2, 6))).get(0);
    assertEquals(
        "\u201cThe bridge will open again soon,\u201d", statement.content().get(0).of(text));
    assertEquals(Statement.Kind.DIRECT, statement.kind());
    assertFalse(statement.malformed());
  }

  @Test
  void partOfTheWordsInMarksIsMixedNoneIndirect() {
    String text = "Berg said the plan was \u201ca sad joke\u201d on paper. Berg said it rained.";
    List<Statement> found = read(text, List.of(said(0, 1, 2, 12), said(13, 14, 15, 17)));
    assertEquals(Statement.Kind.MIXED, found.get(0).kind());
    assertEquals(Statement.Kind.INDIRECT, found.get(1).kind());
  }

  @Test
  void narrationBetweenMarksIsNotedAndLeftOut() {
    Layout layout =
        Layout.of(
            "\u201cThe road is closed today, Berg said. He noted that rain fell,\u201d added"
                + " Berg.");
    Quotations.Quotation quotation = Quotations.of(layout).all().get(0);
    assertTrue(quotation.malformed());
    assertEquals(1, quotation.narration().size());
    assertTrue(quotation.narration().get(0).text(layout).startsWith("Berg said. He noted"));
  }

  @Test
  void apostrophesAreNoQuotations() {
    Layout layout =
        Layout.of("The judges' guild and Berg's aides didn't meet at the miners' hall.");
    assertTrue(Quotations.of(layout).all().isEmpty());
    Layout single = Layout.of("Berg called it 'a long day' and left.");
    assertEquals(1, Quotations.of(single).all().size());
  }

  @Test
  void aQuotedWordOfTheOutletIsADistance() {
    String text = "The \u201creform\u201d was late.";
    assertTrue(read(text, List.of()).isEmpty());
    assertEquals("\u201creform\u201d", distances.get(0).of(text));
  }

  @Test
  void manyUnbalancedMarksLeaveFewNotes() {
    read("\u201ca \u201cb. ".repeat(20_000), List.of());
    assertTrue(notes.size() <= 50, () -> notes.size() + " notes");
    assertTrue(notes.stream().anyMatch(n -> n.message().contains("further")));
  }

  @Test
  void aVerbThatCondemnsIsAStatementWithItsAct() {
    String text = "The minister strongly condemned the raid.";
    List<Statement> found =
        read(
            text,
            List.of(),
            "The DT 1 det",
            "minister NN 3 nsubj",
            "strongly RB 3 advmod",
            "condemned VBD -1 root",
            "the DT 5 det",
            "raid NN 3 dobj",
            ". . 3 punct");
    assertEquals("the raid", found.get(0).content().get(0).of(text));
    List<Act> acts = Acts.find(context, found, List.of());
    assertEquals(Act.Label.CONDEMN_STRONGLY, acts.get(0).label());
  }

  @Test
  void whatWasNotSaidIsAnAbsenceAndNoStatement() {
    String text = "The minister did not condemn the raid.";
    List<Statement> found =
        read(
            text,
            List.of(),
            "The DT 1 det",
            "minister NN 4 nsubj",
            "did VBD 4 aux",
            "not RB 4 neg",
            "condemn VB -1 root",
            "the DT 6 det",
            "raid NN 4 dobj",
            ". . 4 punct");
    assertTrue(found.isEmpty());
    Absence absence = Absences.find(context, found).get(0);
    assertEquals(Act.Label.CONDEMN, absence.label());
    assertEquals("The minister did not condemn the raid", absence.evidence().of(text));
    assertEquals(new Voice.Narrator(), absence.voice());
  }

  @Test
  void aCueThatTellsOfADeedAscribesNoWords() {
    String text = "Judges convicted Berg of fraud.";
    List<Attribution> found = List.of(said(0, 1, 2, 5));
    assertTrue(
        read(
                text,
                found,
                "Judges NNS 1 nsubj",
                "convicted VBD -1 root",
                "Berg NNP 1 dobj",
                "of IN 1 prep",
                "fraud NN 3 pobj")
            .isEmpty());
  }

  @Test
  void aSecondVerbOfSayingEndsTheFirstWords() {
    String text = "Berg said it was tired and called for talks.";
    List<Statement> found =
        read(
            text,
            List.of(said(0, 1, 2, 9), said(0, 6, 8, 9)),
            "Berg NNP 1 nsubj",
            "said VBD -1 root",
            "it PRP 3 nsubj",
            "was VBD 1 ccomp",
            "tired JJ 3 acomp",
            "and CC 3 cc",
            "called VBD 3 conj",
            "for IN 6 prep",
            "talks NNS 7 pobj");
    assertEquals("it was tired", found.get(0).content().get(0).of(text));
    assertTrue(found.get(1).within().isEmpty());
  }

  @Test
  void narrationAfterAnOfficeAndANameIsNotQuoted() {
    String text =
        "\u201cWe want peace, village elder Tom Berg said. He left early, \u201d he added.";
    read(text, List.of());
    assertTrue(notes.stream().anyMatch(n -> n.code().equals("quotation-narration")));
  }
}
