package attest.app;

import attest.page.Page;
import attest.page.Pages;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what is taken from web pages. */
@Command(
    name = "page",
    header = "Shows what is taken from web pages.",
    description = {
      "Prints one JSON object a line for each file: file, title, byline, published, outlet,"
          + " language, url and paragraphs; null where the page does not tell."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some files could not be read; each has a line with its error",
      "2:the command line makes no sense"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest page saved/*.html")
final class PageCommand implements Callable<Integer> {
  /** Largest page in bytes. */
  private static final int LARGEST = 32 << 20;

  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Pages as HTML, may be compressed with gzip; - is standard input.")
  private List<String> files;

  @Mixin private HelpOption help;

  PageCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Pages pages = new Pages();
    int failed = 0;
    for (String file : files) {
      ObjectNode line = Lines.MAPPER.createObjectNode().put("file", file);
      try {
        put(line, pages.read(bytes(file), Optional.empty(), Optional.empty()));
      } catch (Failure e) {
        failed++;
        line.putObject("error").put("code", e.code()).put("message", e.getMessage());
      }
      streams.print(line + "\n");
    }
    return failed == 0 ? 0 : Failure.FAILED;
  }

  private byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Failure(
            Failure.FAILED, "page-too-large", TextFile.shown(file) + " is too large for a page.");
      }
      return bytes;
    } catch (EOFException | ZipException e) {
      throw new Failure(
          Failure.FAILED,
          "file-truncated",
          TextFile.shown(file) + " is cut off or damaged: its gzip data cannot be unpacked.");
    } catch (IOException e) {
      throw new Failure(
          Failure.FAILED,
          "file-unreadable",
          TextFile.shown(file) + " cannot be read: " + e.getMessage());
    }
  }

  private InputStream open(String file) throws IOException {
    InputStream in = new BufferedInputStream(TextFile.open(file, streams.in()));
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in) : in;
  }

  private static void put(ObjectNode line, Page page) {
    line.put("title", page.title().orElse(null));
    line.put("byline", page.byline().orElse(null));
    line.put("published", page.published().orElse(null));
    line.put("outlet", page.outlet().orElse(null));
    line.put("language", page.language().orElse(null));
    line.put("url", page.url().orElse(null));
    ArrayNode paragraphs = line.putArray("paragraphs");
    page.paragraphs().forEach(paragraphs::add);
  }
}
