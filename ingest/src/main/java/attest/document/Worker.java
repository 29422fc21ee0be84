package attest.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;

/**
 * The process that reads documents. When the one that started it ends, it deletes its folder and
 * ends, too.
 */
final class Worker {
  private Worker() {}

  /**
   * Reads documents from standard input until that ends.
   *
   * @param args the folder of its temporary files
   */
  public static void main(String[] args) throws Exception {
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    // Libraries may print; answers go another way.
    System.setOut(System.err);
    SynchronousQueue<byte[]> next = new SynchronousQueue<>();
    Thread.ofPlatform().daemon().start(() -> receive(in, next, Path.of(args[0])));
    while (true) {
      byte[] answer = Answers.write(Reader.read(next.take()));
      out.writeInt(answer.length);
      out.write(answer);
      out.flush();
    }
  }

  /** Waits for documents all the time, so that the end of the other process is seen at once. */
  private static void receive(DataInputStream in, SynchronousQueue<byte[]> next, Path folder) {
    try {
      while (true) {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        next.put(bytes);
      }
    } catch (IOException | InterruptedException e) {
      Child.delete(folder);
      Runtime.getRuntime().halt(0);
    }
  }
}
