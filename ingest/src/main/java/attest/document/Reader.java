package attest.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** Reads one document. */
final class Reader {
  private Reader() {}

  /** What it says; any failure but that of memory is told. */
  static Document read(byte[] bytes) {
    try {
      String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
      Document.Read read = head.contains("%PDF-") ? Pdf.read(bytes) : Office.read(bytes, head);
      return read.paragraphs().isEmpty()
          ? new Document.Unreadable(
              "document-empty", "It holds no text; perhaps its pages are pictures.")
          : read;
    } catch (TooLong e) {
      return new Document.Unreadable(
          "document-too-large", "It holds more than four million characters.");
    } catch (Unknown e) {
      return new Document.Unreadable(
          "document-unknown", "It is no PDF, Word, OpenDocument, RTF or EPUB file.");
    } catch (InvalidPasswordException
        | EncryptedDocumentException
        | org.apache.tika.exception.EncryptedDocumentException e) {
      return new Document.Unreadable("document-encrypted", "It is locked by a password.");
    } catch (IOException
        | TikaException
        | SAXException
        | RuntimeException
        | StackOverflowError
        | LinkageError e) {
      return of(e);
    }
  }

  private static Document of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLong) {
        return new Document.Unreadable(
            "document-too-large", "It holds more than four million characters.");
      }
    }
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = why.lines().findFirst().orElse("").replaceAll("\\.$", "");
    return new Document.Unreadable("document-damaged", "It is damaged: " + line + ".");
  }

  /** More text than any report has. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    static final int MOST = 4_000_000;
  }

  /** Bytes of another kind. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
