package attest.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The values of one column in one row group, as they are collected. */
final class ParquetColumn {
  private final Column.Type type;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final BitSet present = new BitSet();
  private final BitSet flags = new BitSet();
  private int rows;
  private int flagged;

  ParquetColumn(Column.Type type) {
    this.type = type;
  }

  /** Parquet's number for how values of a type are stored. */
  static int physical(Column.Type type) {
    return switch (type) {
      case FLAG -> 0;
      case DAY -> 1;
      case WHOLE -> 2;
      case REAL -> 5;
      case TEXT -> 6;
    };
  }

  void add(Optional<?> value) {
    present.set(rows++, value.isPresent());
    switch (value.orElse(null)) {
      case null -> {}
      case String text -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        values.writeBytes(little(4).putInt(bytes.length).array());
        values.writeBytes(bytes);
      }
      case Long whole -> values.writeBytes(little(8).putLong(whole).array());
      case Double real -> values.writeBytes(little(8).putDouble(real).array());
      case LocalDate day -> values.writeBytes(little(4).putInt((int) day.toEpochDay()).array());
      case Boolean flag -> flags.set(flagged++, flag);
      case Object other -> throw new IllegalArgumentException("no value of a table: " + other);
    }
  }

  /** Bytes of values so far. */
  long size() {
    return values.size() + rows / 4;
  }

  /** Which rows have a value, then the values. */
  byte[] page() {
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    int groups = (rows + 7) / 8;
    Thrift.varint(levels, (long) groups << 1 | 1);
    levels.writeBytes(padded(present, groups));
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(little(4).putInt(levels.size()).array());
    page.writeBytes(levels.toByteArray());
    page.writeBytes(
        type == Column.Type.FLAG ? padded(flags, (flagged + 7) / 8) : values.toByteArray());
    return page.toByteArray();
  }

  private static byte[] padded(BitSet bits, int bytes) {
    return java.util.Arrays.copyOf(bits.toByteArray(), bytes);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
