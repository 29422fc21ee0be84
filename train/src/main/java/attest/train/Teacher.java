package attest.train;

import attest.read.Name;
import attest.read.Tags;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Sentence;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Silver labels from NLP4J 1.1.3 (Emory NLP, Apache-2.0; trained on OntoNotes): parts of speech,
 * names of eighteen kinds, dependencies, for the words as our own layout cuts them.
 */
final class Teacher {
  private static final String CONFIGURATION =
      """
      <configuration><tsv><column index="1" field="form"/></tsv><lexica>
      <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
      <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
      <named_entity_gazetteers field="word_form_simplified">\
      edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz\
      </named_entity_gazetteers>
      <word_embeddings field="word_form_undigitalized">\
      edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
      </lexica><models><pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
      <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
      <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep></models></configuration>
      """;

  private final NLPDecoder decoder =
      new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

  /** What the teacher says of every word, and the names it finds. */
  Annotated.Silver label(Layout layout, List<Name> names) {
    int words = layout.words().size();
    int[] pos = new int[words];
    int[] head = new int[words];
    int[] label = new int[words];
    Arrays.fill(head, -1);
    for (Sentence sentence : layout.sentences()) {
      NLPNode[] nodes = new NLPNode[sentence.size() + 1];
      nodes[0] = new NLPNode();
      nodes[0].toRoot();
      for (int i = 1; i < nodes.length; i++) {
        nodes[i] = new NLPNode(i, layout.word(sentence.first() + i - 1).form());
      }
      nodes = decoder.decode(nodes);
      int start = -1;
      for (int i = 1; i < nodes.length; i++) {
        int word = sentence.first() + i - 1;
        int governor = nodes[i].getDependencyHead().getID();
        pos[word] = index(Tags.POS, nodes[i].getPartOfSpeechTag(), "XX");
        head[word] = governor == 0 ? -1 : sentence.first() + governor - 1;
        label[word] = index(Tags.DEPENDENCIES, nodes[i].getDependencyLabel(), "dep");
        String tag = nodes[i].getNamedEntityTag();
        if (tag.startsWith("B-") || tag.startsWith("U-")) {
          start = word;
        }
        if (start >= 0 && (tag.startsWith("L-") || tag.startsWith("U-"))) {
          names.add(new Name(new Phrase(start, word + 1), Name.Kind.valueOf(tag.substring(2))));
          start = -1;
        }
      }
    }
    return new Annotated.Silver(pos, head, label);
  }

  private static int index(List<String> tags, String tag, String otherwise) {
    int index = tags.indexOf(tag);
    return index < 0 ? tags.indexOf(otherwise) : index;
  }
}
