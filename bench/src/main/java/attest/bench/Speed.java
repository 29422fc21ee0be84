package attest.bench;

import org.openjdk.jmh.annotations.Benchmark;
import picocli.CommandLine;

/** How fast attest does its work. */
public class Speed {
  /** Building the command line's model, which every run pays for. */
  @Benchmark
  public CommandLine commandLine() {
    return new CommandLine(new attest.app.Main());
  }
}
