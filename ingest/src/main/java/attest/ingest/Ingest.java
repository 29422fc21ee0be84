package attest.ingest;

import attest.input.Content;
import attest.input.Input;
import attest.input.Problem;
import attest.input.Source;
import attest.record.Article;
import attest.record.Refused;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.store.Arrival;
import attest.store.Job;
import attest.store.Library;
import attest.store.Receipt;
import attest.store.Receipt.Outcome;
import attest.store.Register;
import attest.store.Shingles;
import attest.store.StoreError;
import attest.text.Language;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes sources in: opens each input, leaves out what is known, reads the rest on all cores and
 * stores it with what became of it, in one transaction. So whenever it is broken off, every input
 * has one outcome or none yet; the next run goes on with those that have none, and with those that
 * failed.
 *
 * <p>Inputs are dealt with in their order, so that the same sources give the same outcomes: of two
 * copies the first is the report. Only what has to be fetched is dealt with once it is there, so
 * that no slow host holds up others.
 */
public final class Ingest implements AutoCloseable {
  /** Inputs that are opened at once. */
  private static final int OPENED = 64;

  /** Addresses that may be waited for beside them: each host has its pace, and most wait. */
  private static final int AWAITED = 2000;

  /** Reports that are read or waiting to be stored at once. */
  private static final int READ = 64;

  /** Inputs whose outcomes are stored in one transaction, at most. */
  private static final int STORED = 128;

  /** After so many new reports the library is tidied up. */
  private static final long MANY = 1000;

  /** After so long what is done is stored, and told of. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Library store;
  private final Register register;
  private final long job;
  private final Opener opener;
  private final Function<Report, ReportRecord> reader;
  private final Consumer<Tally> progress;
  private final ExecutorService cores =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().factory());
  private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();

  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final long start = System.nanoTime();
  private long before;
  private volatile boolean stopping;

  /**
   * Begins a job.
   *
   * @param names of the sources, as they are told
   * @param reader makes records; safe to share between threads; may throw {@link Refused}
   * @param progress told after each transaction
   */
  public Ingest(
      Library store,
      List<String> names,
      Opener opener,
      Function<Report, ReportRecord> reader,
      Consumer<Tally> progress) {
    this.store = store;
    this.register = store.register();
    this.job = register.begin(names);
    this.opener = opener;
    this.reader = reader;
    this.progress = progress;
  }

  /** An input that is being opened. */
  private record Opened(Input input, Optional<String> digest, Future<Found> found) {}

  /** A report that was found, with its runs of words. */
  private record Text(Input input, Optional<String> digest, Report report, Shingles shingles) {
    String hash() {
      return Article.idOf(report.text());
    }

    Receipt receipt(Outcome outcome, Optional<String> hash) {
      return Receipts.of(input.key(), digest, report, outcome, hash);
    }
  }

  /** What will be stored; with the hash of its text while it is read. */
  private record Arriving(Optional<String> hash, Future<Arrival> arrival) {}

  /**
   * Takes in all inputs, or those until {@link #stop} is called, and ends the job.
   *
   * @return what became of them
   * @throws attest.store.StoreError where the library fails; what was told of is stored
   */
  public Tally run(Source inputs) {
    Tally tally = take(inputs);
    end();
    return tally;
  }

  /** The same, and more may be taken in after it. */
  public Tally take(Source inputs) {
    try {
      new Run(inputs).go();
    } catch (RuntimeException e) {
      fail(e);
      throw e;
    }
    return tally(inputs);
  }

  /** Ends the job. */
  public void end() {
    if (outcomes.getOrDefault(Outcome.STORED, 0L) >= MANY) {
      store.settle();
    }
    register.end(job, stopping ? Job.State.STOPPED : Job.State.DONE);
  }

  /** The number of the job in the library. */
  public long job() {
    return job;
  }

  /** Whether it was asked to stop, here or in the library. */
  public boolean isStopping() {
    return stopping;
  }

  /** Lets the run end after what it has in hand. */
  public void stop() {
    stopping = true;
  }

  private void fail(RuntimeException why) {
    try {
      register.end(job, Job.State.FAILED);
    } catch (StoreError e) {
      why.addSuppressed(e);
    }
  }

  private Tally tally(Source inputs) {
    return new Tally(
        Map.copyOf(outcomes), before, Duration.ofNanos(System.nanoTime() - start), inputs.done());
  }

  /** Ends; readings under way are awaited, as whoever reads may be closed after it. */
  @Override
  public void close() {
    network.shutdownNow();
    cores.shutdownNow();
    cores.close();
  }

  /** One run through inputs; all but opening and reading happens on one thread. */
  private final class Run {
    private final Source inputs;

    /** Inputs of lists that were found, before the next of the sources. */
    private final Deque<Input> listed = new ArrayDeque<>();

    private final Deque<Opened> opening = new ArrayDeque<>();

    /** What is being fetched, in the order of the sources. */
    private final Deque<Opened> fetching = new ArrayDeque<>();

    /** Something was fetched. */
    private final Semaphore fetched = new Semaphore(0);

    private final Deque<Arriving> arriving = new ArrayDeque<>();

    /** Texts that are being read, by their hashes. */
    private final Map<String, Text> reading = new HashMap<>();

    /** Lists that were gone through, for they may name each other. */
    private final Set<String> expanded = new HashSet<>();

    /** Texts that could not be read. */
    private final Set<String> failed = new HashSet<>();

    private long told = System.nanoTime();

    Run(Source inputs) {
      this.inputs = inputs;
    }

    void go() {
      while (open() || isBusy()) {
        if (stopping) {
          opening.forEach(opened -> opened.found().cancel(true));
          opening.clear();
          fetching.forEach(opened -> opened.found().cancel(true));
          fetching.clear();
        }
        sort(take(OPENED / 2));
        boolean last = opening.isEmpty() && fetching.isEmpty();
        while (arriving.size() >= READ || !arriving.isEmpty() && (last || isTime())) {
          store();
        }
        if (isTime()) {
          tell();
        }
      }
    }

    private boolean isBusy() {
      return !opening.isEmpty() || !fetching.isEmpty() || !arriving.isEmpty();
    }

    private boolean isTime() {
      return System.nanoTime() - told > PATIENCE.toNanos();
    }

    /** Looks whether it is to stop, and tells how far it is. */
    private void tell() {
      told = System.nanoTime();
      stopping |= register.isStopping(job);
      progress.accept(tally(inputs));
    }

    /** Opens inputs ahead; false where there are none left. */
    private boolean open() {
      List<Input> next = new ArrayList<>();
      while (!stopping
          && opening.size() + next.size() < OPENED
          && fetching.size() + next.size() < AWAITED) {
        if (!listed.isEmpty()) {
          next.add(listed.poll());
        } else if (inputs.hasNext()) {
          next.add(inputs.next());
        } else {
          break;
        }
      }
      if (next.isEmpty()) {
        return false;
      }
      Map<String, Receipt> known = register.receipts(next.stream().map(Input::key).toList());
      for (Input input : next) {
        Optional<String> digest = Receipts.digest(input.content());
        Optional<Receipt> receipt = Optional.ofNullable(known.get(input.key()));
        if (receipt.filter(r -> Receipts.isSettled(r, input, digest)).isPresent()) {
          before++;
        } else {
          boolean fetch = input.content() instanceof Content.Address;
          (fetch ? fetching : opening).add(new Opened(input, digest, open(input)));
        }
      }
      return true;
    }

    private Future<Found> open(Input input) {
      return switch (input.content()) {
        case Content.Text text ->
            CompletableFuture.completedFuture(new Found.Reported(text.report()));
        case Content.Nothing nothing ->
            CompletableFuture.completedFuture(new Found.Nothing(nothing.problem()));
        case Content.Document document -> cores.submit(() -> opener.open(input));
        case Content.Address address -> fetch(input);
      };
    }

    private Future<Found> fetch(Input input) {
      FutureTask<Found> task =
          new FutureTask<>(() -> opener.open(input)) {
            @Override
            protected void done() {
              fetched.release();
            }
          };
      network.execute(task);
      return task;
    }

    /** What comes next, and what was fetched meanwhile; waits a while where there is neither. */
    private List<Opened> take(int most) {
      List<Opened> taken = new ArrayList<>();
      while (!opening.isEmpty() && taken.size() < most) {
        taken.add(opening.poll());
      }
      if (taken.isEmpty() && !fetching.isEmpty()) {
        pause();
      }
      fetched.drainPermits();
      for (Iterator<Opened> all = fetching.iterator(); all.hasNext() && taken.size() < most; ) {
        Opened one = all.next();
        if (one.found().isDone()) {
          taken.add(one);
          all.remove();
        }
      }
      return taken;
    }

    private void pause() {
      try {
        long left = PATIENCE.toNanos() - (System.nanoTime() - told);
        boolean there = fetched.tryAcquire(left, TimeUnit.NANOSECONDS);
        assert there || !fetching.isEmpty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
    }

    /** Tells reports that have to be read from all that do not. */
    private void sort(List<Opened> opened) {
      if (opened.isEmpty()) {
        return;
      }
      List<Text> texts = new ArrayList<>();
      List<Input> lists = new ArrayList<>();
      for (Opened one : opened) {
        switch (await(one.found())) {
          case Found.Reported found ->
              texts.add(
                  new Text(
                      one.input(),
                      one.digest(),
                      found.report(),
                      Shingles.of(found.report().text())));
          case Found.Listed found -> {
            if (expanded.add(one.input().key())) {
              lists.addAll(found.inputs());
            }
          }
          case Found.Nothing found -> note(one.input(), one.digest(), found.problem());
        }
      }
      for (int i = lists.size() - 1; i >= 0; i--) {
        listed.addFirst(lists.get(i));
      }
      List<String> hashes = texts.stream().map(Text::hash).toList();
      Set<String> known = register.known(hashes);
      Set<String> forgotten = register.forgotten(hashes);
      List<Optional<String>> originals =
          register.originals(texts.stream().map(Text::shingles).toList());
      for (int i = 0; i < texts.size(); i++) {
        sort(texts.get(i), known, forgotten, originals.get(i));
      }
    }

    private void sort(
        Text text, Set<String> known, Set<String> forgotten, Optional<String> original) {
      String hash = text.hash();
      Optional<String> like = original.or(() -> inHand(text));
      if (forgotten.contains(hash)) {
        note(
            text.input(),
            text.digest(),
            Problem.skipped("report-forgotten", "The report was to be forgotten."));
      } else if (known.contains(hash) || reading.containsKey(hash)) {
        arrive(new Arrival.Noted(text.receipt(Outcome.KNOWN, Optional.of(hash))));
      } else if (!Language.of(text.report().text()).english()) {
        arrive(new Arrival.Noted(text.receipt(Outcome.LANGUAGE, Optional.empty())));
      } else if (like.isPresent()) {
        arrive(new Arrival.Copied(text.receipt(Outcome.COPY, like), text.report().text()));
      } else {
        reading.put(hash, text);
        arriving.add(new Arriving(Optional.of(hash), cores.submit(() -> read(text))));
      }
    }

    /** A text in hand that this one is a copy of. */
    private Optional<String> inHand(Text text) {
      return reading.entrySet().stream()
          .filter(entry -> text.shingles().isCopyOf(entry.getValue().shingles()))
          .map(Map.Entry::getKey)
          .sorted()
          .findFirst();
    }

    private void note(Input input, Optional<String> digest, Problem problem) {
      arrive(new Arrival.Noted(Receipts.of(input.key(), digest, problem)));
    }

    private void arrive(Arrival arrival) {
      arriving.add(new Arriving(Optional.empty(), CompletableFuture.completedFuture(arrival)));
    }

    private void store() {
      List<Arrival> arrivals = new ArrayList<>();
      Set<String> done = new HashSet<>();
      while (!arriving.isEmpty() && arrivals.size() < STORED && !isEnough(arrivals)) {
        Arriving next = arriving.poll();
        Arrival arrival = await(next.arrival());
        if (arrival.receipt().outcome() == Outcome.FAILED) {
          next.hash().ifPresent(failed::add);
        }
        next.hash().ifPresent(done::add);
        arrivals.add(withoutOriginal(arrival) ? Receipts.orphan(arrival) : arrival);
      }
      for (Receipt receipt : register.receive(job, arrivals)) {
        outcomes.merge(receipt.outcome(), 1L, Long::sum);
      }
      done.forEach(reading::remove);
      tell();
    }

    /** Whether who looks on has waited for long, and would have to wait on for the next. */
    private boolean isEnough(List<Arrival> arrivals) {
      return !arrivals.isEmpty()
          && !arriving.peek().arrival().isDone()
          && System.nanoTime() - told > PATIENCE.toNanos();
    }

    private boolean withoutOriginal(Arrival arrival) {
      return arrival.receipt().report().filter(failed::contains).isPresent();
    }
  }

  private Arrival read(Text text) {
    try {
      ReportRecord record = reader.apply(text.report());
      return new Arrival.Read(text.receipt(Outcome.STORED, Optional.of(text.hash())), record);
    } catch (Refused e) {
      return failed(text, e.code(), e.getMessage());
    } catch (OutOfMemoryError e) {
      return failed(text, "text-too-long", "The text is too long for the memory there is.");
    } catch (RuntimeException | StackOverflowError e) {
      return failed(text, "fault", "This is a fault of attest: " + e + ".");
    }
  }

  private static Arrival failed(Text text, String code, String sentence) {
    return new Arrival.Noted(
        Receipts.of(text.input().key(), text.digest(), Problem.failed(code, sentence)));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
