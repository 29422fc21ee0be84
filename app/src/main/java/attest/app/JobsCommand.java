package attest.app;

import attest.app.view.Clean;
import attest.store.Job;
import attest.store.Library;
import attest.store.Receipt;
import attest.store.Receipt.Outcome;
import attest.store.Register;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what came in. */
@Command(
    name = "jobs",
    header = "Shows what was taken in, and what became of each input.",
    description = {
      "Without a number all calls of 'attest ingest' and 'attest watch', the newest first; with one"
          + " what became of each input that this job took in last: place, outcome, and the report"
          + " or the reason."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:there is no such job",
      "2:the command line makes no sense",
      "3:the library cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  attest jobs", "  attest jobs 3 --outcome failed", "  attest jobs --stop 3"})
final class JobsCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The job to look at.")
  private Long number;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      split = ",",
      description = "Only inputs of these: ${COMPLETION-CANDIDATES}.")
  private Set<Outcome> outcomes = EnumSet.allOf(Outcome.class);

  @Option(names = "--jsonl", description = "Each input as a line of JSON.")
  private boolean jsonl;

  @Option(names = "--stop", paramLabel = "NUMBER", description = "Ask a job to stop.")
  private Long stop;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  JobsCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    return library.use(own, this::show);
  }

  private int show(Library store) {
    Register register = store.register();
    List<Job> jobs = register.jobs();
    if (stop != null) {
      one(jobs, stop);
      register.stop(stop);
      streams.tell("job " + stop + " will stop after what it has in hand");
    } else if (number != null) {
      one(jobs, number);
      register.receipts(number, outcomes).forEach(this::print);
    } else {
      jobs.forEach(this::print);
    }
    return 0;
  }

  private static void one(List<Job> jobs, long number) {
    if (jobs.stream().noneMatch(job -> job.id() == number)) {
      throw new Failure(Failure.FAILED, "job-unknown", "There is no job " + number + ".");
    }
  }

  private void print(Job job) {
    String ends =
        job.outcomes().entrySet().stream()
            .map(entry -> entry.getValue() + " " + spelling(entry.getKey()))
            .collect(Collectors.joining(", "));
    streams.print(
        String.join(
                "\t",
                Long.toString(job.id()),
                job.made(),
                job.state().name().toLowerCase(Locale.ROOT),
                ends.isEmpty() ? "-" : ends,
                Clean.line(String.join(" ", job.sources())))
            + "\n");
  }

  private void print(Receipt receipt) {
    if (jsonl) {
      ObjectNode line = Lines.MAPPER.createObjectNode().put("place", receipt.place());
      line.put("outcome", spelling(receipt.outcome()));
      put(line, "report", receipt.report());
      put(line, "code", receipt.code());
      put(line, "sentence", receipt.sentence());
      put(line, "url", receipt.source().url());
      put(line, "outlet", receipt.source().outlet());
      put(line, "title", receipt.source().title());
      put(line, "published", receipt.source().published());
      streams.print(line + "\n");
    } else {
      streams.print(
          String.join(
                  "\t",
                  spelling(receipt.outcome()),
                  Clean.line(receipt.place()),
                  receipt
                      .sentence()
                      .map(
                          sentence -> Clean.line(sentence) + " (" + receipt.code().orElse("") + ")")
                      .or(() -> receipt.report().map(hash -> hash.substring(0, 12)))
                      .orElse("-"))
              + "\n");
    }
  }

  private static void put(ObjectNode line, String field, Optional<String> value) {
    line.put(field, value.orElse(null));
  }

  private static String spelling(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
