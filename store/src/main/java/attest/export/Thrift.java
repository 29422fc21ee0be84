package attest.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes structures in Thrift's compact protocol, as far as Parquet's metadata needs it. */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  /** The bytes of one structure. */
  static byte[] struct(java.util.function.Consumer<Thrift> fields) {
    Thrift thrift = new Thrift();
    thrift.fields(fields);
    return thrift.out.toByteArray();
  }

  Thrift i32(int field, int value) {
    header(field, I32);
    varint(zigzag(value));
    return this;
  }

  Thrift i64(int field, long value) {
    header(field, I64);
    varint(zigzag(value));
    return this;
  }

  Thrift string(int field, String value) {
    header(field, BINARY);
    text(value);
    return this;
  }

  Thrift struct(int field, java.util.function.Consumer<Thrift> fields) {
    header(field, STRUCT);
    fields(fields);
    return this;
  }

  Thrift strings(int field, List<String> values) {
    list(field, BINARY, values.size());
    values.forEach(this::text);
    return this;
  }

  Thrift i32s(int field, List<Integer> values) {
    list(field, I32, values.size());
    values.forEach(each -> varint(zigzag(each)));
    return this;
  }

  <T> Thrift structs(int field, List<T> values, BiConsumer<Thrift, T> fields) {
    list(field, STRUCT, values.size());
    values.forEach(each -> fields(thrift -> fields.accept(thrift, each)));
    return this;
  }

  private void fields(java.util.function.Consumer<Thrift> fields) {
    outer.push(last);
    last = 0;
    fields.accept(this);
    out.write(0);
    last = outer.pop();
  }

  /** Fields must come in rising order, by less than 16. */
  private void header(int field, int type) {
    out.write((field - last) << 4 | type);
    last = field;
  }

  private void list(int field, int type, int size) {
    header(field, LIST);
    if (size < 15) {
      out.write(size << 4 | type);
    } else {
      out.write(0xf0 | type);
      varint(size);
    }
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private void varint(long value) {
    varint(out, value);
  }

  /** Seven bits a byte, the lowest first. */
  static void varint(ByteArrayOutputStream out, long value) {
    while ((value & ~0x7fL) != 0) {
      out.write((int) (value & 0x7f | 0x80));
      value >>>= 7;
    }
    out.write((int) value);
  }
}
