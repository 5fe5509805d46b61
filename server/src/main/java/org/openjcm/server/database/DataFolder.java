package org.openjcm.server.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The one folder outside the program that OpenJCM writes to (default `./data`). While it is open
/// no second server can open it: the operating system holds the lock and gives it back even after
/// `kill -9`.
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Creates the folder when it is missing and takes its lock.
  ///
  /// @throws CannotStart when the folder cannot be written or another server is using it
  public static DataFolder open(Path folder) {
    return open(folder, true);
  }

  /// The folder without its lock, for a verb of the command line while the server runs: only where
  /// the database is somebody else's, so that nothing in the folder needs one owner.
  static DataFolder beside(Path folder) {
    return open(folder, false);
  }

  private static DataFolder open(Path folder, boolean alone) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      createPrivate(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!alone) {
        return new DataFolder(path, channel);
      }
      if (!isOurs(channel)) {
        channel.close();
        throw new CannotStart(
            "Another OpenJCM is running on the data folder "
                + path
                + holder(path)
                + ". Stop it first, or give this one a folder of its own: --data DIR");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
          0);
      return new DataFolder(path, channel);
    } catch (IOException unwritable) {
      throw new CannotStart(
          "The data folder "
              + path
              + " cannot be written ("
              + unwritable.getMessage()
              + "). Give a folder this user may write to: --data DIR",
          unwritable);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // The lock ends with the channel either way.
    }
  }

  static void createPrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  private static String holder(Path path) throws IOException {
    String pid = Files.readString(path.resolve("lock")).strip();
    return pid.isEmpty() ? "" : " (process " + pid + ")";
  }
}
