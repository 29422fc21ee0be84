package attest.app;

import attest.app.view.Clean;
import attest.query.Facets;
import attest.query.Key;
import attest.query.Query;
import attest.store.Cursor;
import attest.store.Hit;
import attest.store.Library;
import attest.store.Page;
import attest.store.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds reports in the library. */
@Command(
    name = "find",
    header = "Finds reports in the library by their words and values.",
    description = {
      "Words and \"phrases\" side by side must all stand in the report; AND, OR, NOT, -word and"
          + " parentheses join them. field:value asks for a value: speaker, about, act, degree,"
          + " kind, via of one statement; type, status, voice, actor, recipient, place, toll of one"
          + " event; within, on, before, after, outlet, contested of the report. Without a query,"
          + " all reports."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whether or not something was found",
      "1:the library cannot do it",
      "2:the command line or the query makes no sense",
      "3:the library cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest find 'speaker:koss act:condemn \"peace talks\"'",
      "  attest find --facet act 'type:ASSAULT toll:killed>=3 after:2031-01'",
      "  attest find --format jsonl --limit 100 within:CHE"
    })
final class FindCommand implements Callable<Integer> {
  /** How results are written, in the spelling of the command line. */
  enum Format {
    table,
    jsonl
  }

  private final Streams streams;
  private final OwnActors own;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to find.")
  private List<String> words;

  @Option(names = "--count", description = "Only say how many reports there are.")
  private boolean count;

  @Option(
      names = "--facet",
      paramLabel = "FIELD",
      description = "Say how many of the reports have each value of a field.")
  private String facet;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, or jsonl for the records; the default is ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many; the default is ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Go on where a page before ended, which told this cursor.")
  private String cursor;

  @Option(names = "--oldest", description = "The oldest first, not the newest.")
  private boolean oldest;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  FindCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    Query query = LibraryOptions.query(words);
    if (limit < 1) {
      throw new Failure(Failure.USAGE, "usage", "--limit is at least 1.");
    }
    Optional<Key> key = Optional.ofNullable(facet).map(FindCommand::field);
    Optional<Cursor> after = Optional.ofNullable(cursor).map(FindCommand::place);
    return library.use(
        own,
        store -> {
          if (count) {
            streams.print(store.count(query) + "\n");
          } else if (key.isPresent()) {
            store.facet(query, key.get()).stream()
                .limit(limit)
                .forEach(
                    value ->
                        streams.print(value.reports() + "\t" + Clean.line(value.value()) + "\n"));
          } else {
            page(store, store.find(query, oldest ? Sort.OLDEST : Sort.NEWEST, after, limit));
          }
          return 0;
        });
  }

  private void page(Library store, Page page) {
    for (Hit hit : page.hits()) {
      if (format == Format.jsonl) {
        store.get(hit.hash()).ifPresent(record -> streams.print(record.toJson() + "\n"));
      } else {
        streams.print(row(hit) + "\n");
      }
    }
    page.next().ifPresent(next -> streams.tell("more with --cursor " + next.print()));
  }

  private static String row(Hit hit) {
    return String.join(
        "\t",
        hit.hash().substring(0, 12),
        hit.day().orElse("-"),
        hit.outlet().map(Clean::line).orElse("-"),
        Clean.line(hit.headline()));
  }

  private static Key field(String name) {
    return Arrays.stream(Key.values())
        .filter(key -> key.word().equals(name) && Facets.KEYS.contains(key))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    Failure.USAGE,
                    "unknown-field",
                    "--facet takes one of "
                        + Facets.KEYS.stream()
                            .sorted()
                            .map(Key::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static Cursor place(String text) {
    return Cursor.parse(text)
        .orElseThrow(
            () ->
                new Failure(
                    Failure.USAGE, "no-cursor", "\"" + text + "\" is no cursor of a page before."));
  }
}
