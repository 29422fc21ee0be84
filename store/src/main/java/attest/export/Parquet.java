package attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as Parquet: flat optional columns, plain values, one page a column and row group, GZIP.
 * That is the part of the format that every reader knows; it needs no library.
 */
final class Parquet<T> implements Sink {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Bytes of values after which a row group is written. */
  private static final long GROUP = 32 << 20;

  private static final int OPTIONAL = 1;
  private static final int GZIP = 2;
  private static final int PLAIN = 0;
  private static final int RLE = 3;

  private final Table<T> table;
  private final OutputStream out;
  private final List<Group> groups = new ArrayList<>();
  private List<ParquetColumn> chunks;
  private long at;
  private long rows;
  private long pending;

  private record Group(List<Written> chunks, long rows, long bytes) {}

  /** Where a column of a row group stands in the file. */
  private record Written(
      Column.Type type, String name, long rows, long at, long plain, long size) {}

  Parquet(Table<T> table, OutputStream out) throws IOException {
    this.table = table;
    this.out = out;
    begin();
    write(MAGIC);
  }

  private void begin() {
    chunks = table.columns().stream().map(each -> new ParquetColumn(each.type())).toList();
    pending = 0;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    at += bytes.length;
  }

  @Override
  public void add(Opened record) throws IOException {
    for (T row : table.rows().apply(record)) {
      for (int i = 0; i < chunks.size(); i++) {
        Optional<?> value = table.columns().get(i).value().apply(row);
        chunks.get(i).add(value);
      }
      rows++;
      pending++;
    }
    if (chunks.stream().mapToLong(ParquetColumn::size).sum() > GROUP) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (pending == 0) {
      return;
    }
    List<Written> written = new ArrayList<>();
    long start = at;
    for (int i = 0; i < chunks.size(); i++) {
      byte[] plain = chunks.get(i).page();
      byte[] packed = ParquetColumn.gzip(plain);
      byte[] header = pageHeader(plain.length, packed.length);
      Column<T> column = table.columns().get(i);
      written.add(
          new Written(
              column.type(),
              column.name(),
              pending,
              at,
              header.length + plain.length,
              header.length + packed.length));
      write(header);
      write(packed);
    }
    groups.add(new Group(written, pending, at - start));
    begin();
  }

  private byte[] pageHeader(int plain, int packed) {
    int values = (int) pending;
    return Thrift.struct(
        page ->
            page.i32(1, 0)
                .i32(2, plain)
                .i32(3, packed)
                .struct(5, data -> data.i32(1, values).i32(2, PLAIN).i32(3, RLE).i32(4, RLE)));
  }

  /** The schema, where everything stands, and the end of the file. */
  private void footer() throws IOException {
    byte[] footer =
        Thrift.struct(
            file -> {
              file.i32(1, 1);
              List<Optional<Column<T>>> schema = new ArrayList<>();
              schema.add(Optional.empty());
              table.columns().forEach(each -> schema.add(Optional.of(each)));
              file.structs(2, schema, this::schema);
              file.i64(3, rows);
              file.structs(4, groups, Parquet::group);
              file.string(6, "attest");
            });
    write(footer);
    ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    write(length.putInt(footer.length).array());
    write(MAGIC);
  }

  /** The root, which has all columns as children, or a column. */
  private void schema(Thrift element, Optional<Column<T>> column) {
    if (column.isEmpty()) {
      element.string(4, "table").i32(5, table.columns().size());
      return;
    }
    Column.Type type = column.get().type();
    element.i32(1, ParquetColumn.physical(type)).i32(3, OPTIONAL).string(4, column.get().name());
    switch (type) {
      case TEXT -> element.i32(6, 0).struct(10, logical -> logical.struct(1, none -> {}));
      case DAY -> element.i32(6, 6).struct(10, logical -> logical.struct(6, none -> {}));
      case WHOLE, REAL, FLAG -> {}
    }
  }

  private static void group(Thrift group, Group written) {
    group.structs(1, written.chunks(), Parquet::chunk);
    group.i64(2, written.chunks().stream().mapToLong(Written::plain).sum());
    group.i64(3, written.rows());
    group.i64(5, written.chunks().get(0).at());
    group.i64(6, written.bytes());
  }

  private static void chunk(Thrift chunk, Written column) {
    chunk.i64(2, column.at());
    chunk.struct(
        3,
        data ->
            data.i32(1, ParquetColumn.physical(column.type()))
                .i32s(2, List.of(PLAIN, RLE))
                .strings(3, List.of(column.name()))
                .i32(4, GZIP)
                .i64(5, column.rows())
                .i64(6, column.plain())
                .i64(7, column.size())
                .i64(9, column.at()));
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    flush();
    footer();
    out.close();
  }
}
