package attest.read;

import java.util.ArrayList;
import java.util.List;

/** The closed lists of tags that the heads tell apart, in the order of their columns. */
public final class Tags {
  /** Penn Treebank parts of speech, with the marks of OntoNotes. */
  public static final List<String> POS =
      List.of(
          "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "JJ", "JJR",
          "JJS", "RB", "RBR", "RBS", "RP", "IN", "TO", "DT", "PDT", "WDT", "PRP", "PRP$", "WP",
          "WP$", "WRB", "EX", "CC", "CD", "POS", "UH", "FW", "LS", "SYM", "$", ".", ",", ":", "``",
          "''", "-LRB-", "-RRB-", "HYPH", "NFP", "ADD", "AFX", "XX");

  /** Dependency labels of ClearNLP. */
  public static final List<String> DEPENDENCIES =
      List.of(
          "root",
          "nsubj",
          "nsubjpass",
          "csubj",
          "csubjpass",
          "dobj",
          "dative",
          "attr",
          "acomp",
          "oprd",
          "xcomp",
          "ccomp",
          "advcl",
          "acl",
          "relcl",
          "prep",
          "pobj",
          "pcomp",
          "agent",
          "det",
          "predet",
          "preconj",
          "nmod",
          "compound",
          "poss",
          "case",
          "appos",
          "conj",
          "cc",
          "aux",
          "auxpass",
          "neg",
          "advmod",
          "npadvmod",
          "mark",
          "prt",
          "punct",
          "expl",
          "parataxis",
          "meta",
          "vocative",
          "discourse",
          "qmod",
          "dep");

  /** Outside, then begin and inside of each {@link Name.Kind}. */
  public static final List<String> NAMES = names();

  private Tags() {}

  private static List<String> names() {
    List<String> tags = new ArrayList<>(List.of("O"));
    for (Name.Kind kind : Name.Kind.values()) {
      tags.add("B-" + kind);
      tags.add("I-" + kind);
    }
    return List.copyOf(tags);
  }
}
