package attest.desk;

import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.review.Value;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Makes the JSON of a value of what somebody filled into a form. Programs send it as value. */
final class ReviewForm {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Ask ask;
  private final String text;

  /**
   * @param text of the report
   */
  ReviewForm(Ask ask, String text) {
    this.ask = ask;
    this.text = text;
  }

  /** What a value should be. */
  String edit(String path) {
    Optional<String> whole = ask.field("value");
    if (whole.isPresent()) {
      return whole.get();
    }
    ObjectNode fields = MAPPER.createObjectNode();
    return switch (Value.field(path)) {
      case "s.source", "s.chain", "e.actor", "e.recipient", "e.place" -> words().toString();
      case "s.acts" -> fields.put("label", ask.needed("choice")).toString();
      case "e.voice" -> voice(ask.needed("choice"));
      case "e.tolls" -> figure(fields).toString();
      case "s.time", "e.time" ->
          fields
              .put("start", ask.needed("from"))
              .put("end", ask.field("to").orElse(ask.needed("from")))
              .toString();
      case "n.actor.sector" -> {
        ArrayNode sectors = MAPPER.createArrayNode();
        for (String sector : ask.needed("text").split("[ ,;]+")) {
          sectors.add(sector);
        }
        yield sectors.toString();
      }
      case "n.place" -> place(fields).toString();
      default ->
          MAPPER
              .getNodeFactory()
              .textNode(ask.field("choice").orElseGet(() -> ask.needed("text")))
              .toString();
    };
  }

  private static String voice(String choice) {
    ObjectNode voice = MAPPER.createObjectNode();
    if (choice.equals("narrator")) {
      return voice.put("by", "narrator").toString();
    }
    return voice.put("by", "statement").put("id", choice).toString();
  }

  private ObjectNode figure(ObjectNode fields) {
    ask.field("kind").ifPresent(kind -> fields.put("kind", kind));
    if (ask.field("min").isPresent() || ask.field("max").isPresent()) {
      number("min").ifPresentOrElse(n -> fields.put("min", n), () -> fields.putNull("min"));
      number("max").ifPresentOrElse(n -> fields.put("max", n), () -> fields.putNull("max"));
    }
    return fields;
  }

  private ObjectNode place(ObjectNode fields) {
    fields.put("name", ask.needed("name")).putNull("geonames");
    fields.put("lat", degrees("lat")).put("lon", degrees("lon"));
    ask.field("country").ifPresent(code -> fields.put("country", code));
    return fields;
  }

  private double degrees(String name) {
    try {
      return Double.parseDouble(ask.needed(name));
    } catch (NumberFormatException e) {
      throw new Problem(400, "no-number", "The field " + name + " is a number of degrees.");
    }
  }

  private Optional<Integer> number(String name) {
    Optional<String> value = ask.field(name);
    if (value.isPresent() && !value.get().matches("[0-9]{1,9}")) {
      throw new Problem(400, "no-number", "The field " + name + " is a whole number.");
    }
    return value.map(Integer::valueOf);
  }

  /**
   * Something that is added: where it belongs, and what it is.
   *
   * @param path of its list
   * @param value JSON
   */
  record Addition(String path, String value) {}

  /** What the machine missed. */
  Addition added() {
    String what = ask.needed("what");
    if (ask.field("value").isPresent()) {
      return new Addition(what, ask.needed("value"));
    }
    ObjectNode fields = MAPPER.createObjectNode();
    return switch (what) {
      case "statement" -> {
        fields.putArray("content").add(words());
        yield new Addition("statements", fields.toString());
      }
      case "event" -> {
        fields.put("type", ask.field("type").orElse("OTHER")).set("trigger", words());
        yield new Addition("events", fields.toString());
      }
      case "absence" -> {
        fields.put("label", ask.field("act").orElse("no-comment")).set("evidence", words());
        yield new Addition("absences", fields.toString());
      }
      case "entity" -> {
        fields.put("kind", "other").putArray("mentions").add(words());
        yield new Addition("entities", fields.toString());
      }
      case "act" -> {
        fields.put("label", ask.needed("act")).set("evidence", words());
        yield new Addition(home() + ".acts", fields.toString());
      }
      case "toll" -> {
        figure(fields).set("evidence", words());
        yield new Addition(home() + ".tolls", fields.toString());
      }
      case "actor", "recipient", "place", "chain" ->
          new Addition(home() + "." + what, words().toString());
      default ->
          throw new Problem(400, "what-unknown", "Nothing called \"" + what + "\" can be added.");
    };
  }

  private String home() {
    return ask.field("to")
        .orElseThrow(
            () -> new Problem(400, "field-missing", "Say which statement or event it belongs to."));
  }

  /** Words that were marked, by their place, else by what they are where that is settled. */
  private ObjectNode words() {
    Optional<Integer> start = number("start");
    Optional<Integer> end = number("end");
    if (start.isPresent() && end.isPresent()) {
      return MAPPER.createObjectNode().put("start", start.get()).put("end", end.get());
    }
    String words =
        ask.field("words")
            .orElseThrow(
                () ->
                    new Problem(
                        400, "words-missing", "Mark words in the text, or write them as it does."));
    int at = text.indexOf(words);
    if (at < 0) {
      throw new Problem(422, "words-differ", "The text does not say \"" + words + "\".");
    }
    if (text.indexOf(words, at + 1) >= 0) {
      throw new Problem(
          422,
          "words-twice",
          "The text says \"" + words + "\" more than once: take more words around it.");
    }
    int from = text.codePointCount(0, at);
    return MAPPER
        .createObjectNode()
        .put("start", from)
        .put("end", from + words.codePointCount(0, words.length()));
  }
}
