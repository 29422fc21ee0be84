package attest.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A file that is one JSON value. */
abstract class JsonFile implements Sink {
  final JsonGenerator json;
  long rows;

  JsonFile(OutputStream out) throws IOException {
    json = JsonLines.MAPPER.getFactory().createGenerator(out, JsonEncoding.UTF8);
  }

  final void string(String name, Optional<String> value) throws IOException {
    json.writeStringField(name, value.orElse(null));
  }

  final void number(String name, Optional<? extends Number> value) throws IOException {
    json.writeFieldName(name);
    switch (value.orElse(null)) {
      case null -> json.writeNull();
      case Integer whole -> json.writeNumber(whole);
      case Number other -> json.writeNumber(other.doubleValue());
    }
  }

  /** Closes what is still open. */
  abstract void end(JsonGenerator json) throws IOException;

  @Override
  public final long rows() {
    return rows;
  }

  @Override
  public final void close() throws IOException {
    end(json);
    json.writeRaw('\n');
    json.close();
  }
}
