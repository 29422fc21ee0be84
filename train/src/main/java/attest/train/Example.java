package attest.train;

import attest.encode.Window;
import attest.encode.Windows;
import attest.read.Name;
import attest.read.Role;
import attest.read.RoleSpan;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A window with its targets, by word of the window. Where a target is -1 nothing is learned there.
 * Heads and links are rows: 0 is the opening piece (the root, or none), then the words.
 */
final class Example {
  final Window window;
  final int[] sentence;

  /** The spans of roles in order, or null where the document has no gold. */
  List<RoleSpan> spans;

  /** By row, whether a span may not go on into it. */
  final boolean[] breaks;

  final int[] name;
  final int[] pos;
  final int[] head;
  final int[] label;

  /** For each content that begins here: row of its first word, of its cue, of its source. */
  final List<int[]> links = new ArrayList<>();

  final TreeSet<Integer> cues = new TreeSet<>();
  final TreeSet<Integer> sources = new TreeSet<>();

  private Example(Window window) {
    this.window = window;
    int words = window.words();
    sentence = new int[words];
    breaks = new boolean[words + 1];
    name = filled(words);
    pos = filled(words);
    head = filled(words);
    label = filled(words);
  }

  /** The examples of all windows of these documents. */
  static List<Example> of(List<Annotated> documents, Windows windows) {
    List<Example> examples = new ArrayList<>();
    documents.forEach(each -> examples.addAll(of(each, windows.of(each.layout()))));
    return examples;
  }

  private static List<Example> of(Annotated document, List<Window> windows) {
    int[] owner = new int[document.layout().words().size()];
    int[] role = new int[owner.length];
    document.attributions().ifPresent(gold -> own(gold, owner, role));
    List<Example> examples = new ArrayList<>();
    for (Window window : windows) {
      Example example = new Example(window);
      example.sentences(document.layout());
      document.attributions().ifPresent(gold -> example.attributions(document, gold, owner, role));
      document.syntax().ifPresent(silver -> example.syntax(silver, document.names()));
      examples.add(example);
    }
    return examples;
  }

  /** Which span each word belongs to: the first that claims it. */
  private static void own(List<Annotated.Gold> gold, int[] owner, int[] role) {
    int span = 0;
    for (Annotated.Gold each : gold) {
      List<List<Phrase>> roles = List.of(each.source(), each.cue(), each.content());
      for (int r = 0; r < 3; r++) {
        for (Phrase phrase : roles.get(r)) {
          span++;
          for (int word = phrase.first(); word < phrase.end(); word++) {
            if (owner[word] == 0) {
              owner[word] = span;
              role[word] = r;
            }
          }
        }
      }
    }
  }

  private void sentences(Layout layout) {
    for (int word = window.first(); word < window.end(); word++) {
      Sentence of = layout.sentenceOf(word);
      sentence[word - window.first()] = of.index();
      breaks[word - window.first() + 1] = layout.opensParagraph(word);
    }
  }

  private void attributions(
      Annotated document, List<Annotated.Gold> gold, int[] owner, int[] role) {
    spans = new ArrayList<>();
    for (int word = window.first(); word < window.end(); ) {
      int end = word + 1;
      while (end < window.end()
          && owner[end] == owner[word]
          && !document.layout().opensParagraph(end)) {
        end++;
      }
      if (owner[word] > 0) {
        Role of = Role.values()[role[word]];
        spans.add(new RoleSpan(of, word - window.first(), end - 1 - window.first()));
      }
      word = end;
    }
    for (Annotated.Gold each : gold) {
      int cue = row(each.cue());
      int source = row(each.source());
      if (cue > 0) {
        cues.add(cue);
      }
      if (source > 0) {
        sources.add(source);
      }
      for (Phrase content : each.content()) {
        int row = row(List.of(content));
        if (row > 0) {
          links.add(new int[] {row, cue, source});
        }
      }
    }
  }

  private int row(List<Phrase> phrases) {
    return phrases.stream()
        .filter(p -> window.first() <= p.first() && p.first() < window.end())
        .mapToInt(p -> p.first() - window.first() + 1)
        .findFirst()
        .orElse(0);
  }

  private void syntax(Annotated.Silver silver, List<Name> names) {
    for (int word = window.first(); word < window.end(); word++) {
      int i = word - window.first();
      pos[i] = silver.pos()[word];
      label[i] = silver.label()[word];
      int governor = silver.head()[word];
      if (governor < 0) {
        head[i] = 0;
      } else if (window.first() <= governor && governor < window.end()) {
        head[i] = governor - window.first() + 1;
      }
      name[i] = 0;
    }
    for (Name each : names) {
      for (int word = each.phrase().first(); word < each.phrase().end(); word++) {
        int i = word - window.first();
        if (i >= 0 && i < name.length) {
          name[i] = 1 + 2 * each.kind().ordinal() + (word > each.phrase().first() && i > 0 ? 1 : 0);
        }
      }
    }
  }

  private static int[] filled(int size) {
    int[] values = new int[size];
    Arrays.fill(values, -1);
    return values;
  }
}
