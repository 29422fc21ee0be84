package attest.ingest;

import attest.document.Document;
import attest.document.Documents;
import attest.feed.Feeds;
import attest.feed.Listing;
import attest.fetch.Answer;
import attest.fetch.Fetcher;
import attest.input.Content;
import attest.input.Input;
import attest.input.Known;
import attest.input.MediaTypes;
import attest.input.PlainText;
import attest.input.Problem;
import attest.input.ProblemException;
import attest.page.Page;
import attest.page.Pages;
import attest.resolve.Report;
import java.net.URI;
import java.util.Optional;

/** Opens pages, documents, feeds and plain texts, whether at hand or behind an address. */
public final class Openers implements Opener, AutoCloseable {
  /** Where addresses of no listing are resolved against, which only relative ones need. */
  private static final URI NOWHERE = URI.create("https://localhost/");

  private final Pages pages = new Pages();
  private final Documents documents = new Documents();
  private final Optional<Fetcher> fetcher;

  /**
   * Makes ready to open.
   *
   * @param fetcher for addresses; where it is missing they are skipped
   */
  public Openers(Optional<Fetcher> fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Found open(Input input) {
    try {
      return switch (input.content()) {
        case Content.Text text -> new Found.Reported(text.report());
        case Content.Nothing nothing -> new Found.Nothing(nothing.problem());
        case Content.Document document -> open(document, NOWHERE, "given");
        case Content.Address address -> fetch(address);
      };
    } catch (RuntimeException | StackOverflowError e) {
      return nothing(Problem.failed("fault", "This is a fault of attest: " + e + "."));
    } catch (OutOfMemoryError e) {
      return nothing(Problem.failed("input-too-large", "It is too large for the memory there is."));
    }
  }

  private Found fetch(Content.Address address) {
    if (fetcher.isEmpty()) {
      return nothing(
          Problem.failed(
              "contact-missing", "Addresses are only fetched for somebody: give --contact."));
    }
    return switch (fetcher.get().get(address)) {
      case Answer.Fetched fetched ->
          open(
              new Content.Document(
                  fetched.body(), fetched.type(), at(address.known(), fetched.address())),
              fetched.address(),
              "feed");
      case Answer.NotModified same ->
          nothing(Problem.skipped("http-304", "It has not changed since it was fetched last."));
      case Answer.Failed failed -> nothing(failed.problem());
    };
  }

  private static Known at(Known known, URI address) {
    return new Known(
        known.url().or(() -> Optional.of(address.toString())),
        known.title(),
        known.byline(),
        known.published(),
        known.outlet());
  }

  /**
   * Opens what is at hand.
   *
   * @param told who told what is known beforehand: given or feed
   */
  private Found open(Content.Document document, URI base, String told) {
    byte[] bytes = document.bytes();
    if (Feeds.isListing(bytes)) {
      Listing listing = Feeds.parse(bytes, document.type(), base);
      return listing instanceof Listing.Unreadable broken
          ? nothing(broken.problem())
          : new Found.Listed(listing.inputs());
    }
    String type = MediaTypes.of(bytes, name(document));
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
      return page(document, told);
    } else if (type.equals("text/plain")) {
      return plain(document, told);
    } else if (MediaTypes.isDocument(type)) {
      return document(document, told);
    }
    return nothing(Problem.skipped("type-unknown", "It is no report but " + type + "."));
  }

  /** What the source calls its type, as the ending of a name; only where bytes do not tell. */
  private static String name(Content.Document document) {
    return document.type().filter(type -> type.contains("html")).map(type -> ".html").orElse("");
  }

  private Found document(Content.Document document, String told) {
    return switch (documents.read(document.bytes())) {
      case Document.Unreadable unreadable ->
          nothing(Problem.failed(unreadable.code(), unreadable.sentence()));
      case Document.Read read ->
          reported(
              String.join("\n\n", read.paragraphs()),
              read.title(),
              read.author(),
              document.known(),
              told);
    };
  }

  private static Found plain(Content.Document document, String told) {
    try {
      String text = PlainText.decode("It", document.bytes()).text();
      return reported(text, Optional.empty(), Optional.empty(), document.known(), told);
    } catch (ProblemException e) {
      return nothing(e.problem());
    }
  }

  private static Found reported(
      String text, Optional<String> title, Optional<String> byline, Known known, String told) {
    return new Found.Reported(
        new Report(
            text,
            Optional.empty(),
            known.title().or(() -> title),
            known.byline().or(() -> byline),
            known.published(),
            told,
            known.outlet(),
            known.url()));
  }

  private Found page(Content.Document document, String told) {
    Known known = document.known();
    Page page = pages.read(document.bytes(), document.type(), known.url());
    if (page.paragraphs().isEmpty()) {
      return nothing(
          Problem.skipped("page-no-report", "The page holds no report that could be told."));
    }
    Optional<String> published = page.published().or(known::published);
    return new Found.Reported(
        new Report(
            String.join("\n\n", page.paragraphs()),
            Optional.empty(),
            page.title().or(known::title),
            page.byline().or(known::byline),
            published,
            page.published().isPresent() ? "page" : told,
            page.outlet().or(known::outlet),
            page.url().or(known::url)));
  }

  private static Found nothing(Problem problem) {
    return new Found.Nothing(problem);
  }

  @Override
  public void close() {
    documents.close();
    fetcher.ifPresent(Fetcher::close);
  }
}
