package attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats an export can have. {@code EXPORTS.md} describes their columns. */
public enum Format {
  /** The records themselves. */
  JSONL(List.of(new Part("records.jsonl", (out, mark) -> JsonLines.records(out))), List.of()),
  /** A row a statement. */
  STATEMENTS(
      List.of(
          new Part(
              "statements.csv", (out, mark) -> Delimited.csv(StatementTable.table(), out, mark))),
      List.of(
          "The text, and all of the record but statements, their sources, media, times and acts.",
          "Act by act: addressees, what is wanted, the rule that decided.",
          Losses.CELLS)),
  /** A row an event. */
  EVENTS(
      List.of(new Part("events.csv", (out, mark) -> Delimited.csv(EventTable.table(), out, mark))),
      List.of(
          "The text, and all of the record but events, their parties, places, times and figures.",
          "Whose figure it is: that stands in the tolls.",
          "All places but the first whose position is known; the words of all are there.",
          Losses.CELLS)),
  /** A row a toll. */
  TOLLS(
      List.of(new Part("tolls.csv", (out, mark) -> Delimited.csv(TollTable.table(), out, mark))),
      List.of(
          "The text, and all of the record but tolls and the type, day and place of their event.",
          Losses.CELLS)),
  /** In the shape of ACLED. */
  ACLED(
      List.of(new Part("acled.csv", (out, mark) -> Delimited.csv(AcledTable.table(), out, mark))),
      List.of(
          "Events that did not happen, and those whose type and mode have no row in acled.tsv.",
          "All figures but the lowest number killed, which is a lower bound and never a sum; notes"
              + " has the others with who gives them.",
          "Statements, absences, offsets, all places and parties' identities but those of the first.",
          "Columns left empty: iso, region, admin2, admin3, source_scale, timestamp.",
          "Event types where the record does not settle whether the attacked bore arms.",
          Losses.CELLS)),
  /** In the shape of UCDP's GED. */
  UCDP(
      List.of(new Part("ucdp.csv", (out, mark) -> Delimited.csv(UcdpTable.table(), out, mark))),
      List.of(
          "All events but assaults that happened and killed somebody by somebody's count.",
          "Figures one by one: low is the least and high the greatest that is given, best stands"
              + " only where all agree, and none is a sum.",
          "Statements, absences, offsets, all places but the first whose position is known.",
          "Columns left empty: relid, active_year, code_status, all ids and names of conflicts and"
              + " dyads, ids of sides, adm_2, country_id, region, event_clarity, deaths by side,"
              + " gwnoa, gwnob.",
          Losses.CELLS)),
  /** PLOVER JSON, an event a line. */
  PLOVER(
      List.of(new Part("plover.jsonl", (out, mark) -> JsonLines.plover(out))),
      List.of(
          "The text; statements but for the verbal events that their acts are; absences; events of"
              + " type OTHER.",
          "Tolls one by one: each size is a range over all figures, without who gives them.")),
  /** In the shape of POLECAT. */
  POLECAT(
      List.of(new Part("polecat.tsv", (out, mark) -> Delimited.tsv(PolecatTable.table(), out))),
      List.of(
          "Events that did not happen, and those of type OTHER.",
          "The text, statements, tolls, absences, offsets, addresses, all places but the first.",
          "On whose word an event stands.",
          "Columns left empty: Actor COW, Recipient COW, Wikipedia Actor ID, Wikipedia Recipient ID.",
          Losses.TABS)),
  /** In the shape of GDELT's events. */
  GDELT(
      List.of(new Part("gdelt.tsv", (out, mark) -> Delimited.bare(GdeltTable.table(), out))),
      List.of(
          "Events that did not happen, and those of type OTHER; an event of several actors or"
              + " recipients is a row a pair.",
          "The text, statements, tolls, absences, offsets, all places but the first.",
          "On whose word an event stands.",
          "Columns left empty: ethnic and religion codes, IsRootEvent, AvgTone, country, region and"
              + " feature codes of places (FIPS and GNS).",
          "DATEADDED is when the report was published.",
          Losses.TABS)),
  /** Events on a map. */
  GEOJSON(
      List.of(new Part("events.geojson", (out, mark) -> new GeoJson(out))),
      List.of(
          "The text, statements, absences; of participants all but their names.",
          "An event of several places is a feature a place: count events by the property event.")),
  /** W3C Web Annotations. */
  ANNOTATIONS(
      List.of(new Part("annotations.jsonld", (out, mark) -> new Annotations(out))),
      List.of(
          "The text, entities, times, absences.",
          "Fields of statements, events and tolls, but as tags and one describing line.")),
  /** Forensic Architecture's TimeMap. */
  TIMEMAP(
      List.of(new Part("timemap.json", (out, mark) -> new TimeMap(out))),
      List.of(
          "Events with neither a day nor a place.",
          "The text, statements, absences, offsets, all places but the first.",
          "Parties, tolls and voices but in the describing line.")),
  /** Statements, events and tolls as Parquet, with the columns of the CSV. */
  PARQUET(
      List.of(
          new Part("statements.parquet", (out, mark) -> new Parquet<>(StatementTable.table(), out)),
          new Part("events.parquet", (out, mark) -> new Parquet<>(EventTable.table(), out)),
          new Part("tolls.parquet", (out, mark) -> new Parquet<>(TollTable.table(), out))),
      List.of("What statements.csv, events.csv and tolls.csv leave out.", Losses.LISTS));

  private final List<Part> parts;
  private final List<String> leavesOut;

  Format(List<Part> parts, List<String> leavesOut) {
    this.parts = parts;
    this.leavesOut = leavesOut;
  }

  /** A file of a format. */
  record Part(String name, Opening opening) {}

  /** Begins a file. */
  interface Opening {
    Sink open(OutputStream out, boolean mark) throws IOException;
  }

  List<Part> parts() {
    return parts;
  }

  /** The names of its files. */
  public List<String> files() {
    return parts.stream().map(Part::name).toList();
  }

  /** What it leaves out or changes of a record, a sentence each; empty where nothing is lost. */
  public List<String> leavesOut() {
    return leavesOut;
  }

  /** The format with a name, in lower case as {@link #toString} gives it. */
  public static Optional<Format> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** The name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
