package org.openjcm.server.methodology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.WorkbookRead;
import org.openjcm.workbook.WorkbookReader;
import org.openjcm.workbook.filled.ReadingsCsv;
import org.openjcm.workbook.layout.WorkbookFault;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Reads a filled monitoring spreadsheet that somebody sends to the try-it page. Nothing of it is
/// stored, nothing in it is run, and few are unpacked at once. Japanese: 記入済みワークブックの受取り.
@Component
public class FilledWorkbooks {

  /// The largest file this page takes, in bytes: 5 MB. A workbook of 4,834 pieces of equipment has
  /// less than two.
  static final int LARGEST = 5 * 1024 * 1024;

  private static final int AT_ONCE = 2;
  private static final int SECONDS = 20;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  FilledWorkbooks() {}

  /// What came of a file.
  public sealed interface Read {}

  /// Without a fault of form.
  ///
  /// @param inputs with the data of the workbook, and its project where it states one
  public record Sound(GivenInputs inputs, Shown shown) implements Read {}

  /// Every fault with its sheet and cell.
  public record Faulty(String file, List<WorkbookFault> faults) implements Read {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// Of a methodology that is not shipped here.
  public record OtherMethodology(String named) implements Read {}

  public record TooLarge() implements Read {}

  /// Too many others are being read just now.
  public record Busy() implements Read {}

  /// What a workbook says of itself, to be compared with the calculation.
  ///
  /// @param tonnes the whole tonnes it shows; empty where it shows none
  public record Shown(String file, Optional<BigDecimal> tonnes) {

    /// By how much it shows more than was calculated; below zero for less.
    public Optional<BigDecimal> difference(long calculated) {
      return tonnes.map(shown -> shown.subtract(BigDecimal.valueOf(calculated)));
    }
  }

  /// @param typed what the form holds besides: a project for a workbook that states none, and the
  ///   methodology for one that does not name its own
  Read read(MultipartFile file, String name, GivenInputs typed) {
    if (file.getSize() > LARGEST) {
      return new TooLarge();
    }
    try {
      if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        return new Busy();
      }
      try {
        return read(file.getBytes(), name, typed);
      } finally {
        places.release();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Busy();
    }
  }

  private static Read read(byte[] content, String name, GivenInputs typed) {
    Optional<WorkbookFault> unopened = WorkbookReader.fault(content);
    if (unopened.isPresent()) {
      return new Faulty(name, List.of(unopened.get()));
    }
    String named = WorkbookReader.methodologyOf(content).orElse(typed.methodology());
    Optional<Methodology> methodology = ApprovedMethodologies.shipped().find(named);
    if (methodology.isEmpty()) {
      return new OtherMethodology(named);
    }
    return switch (WorkbookReader.read(content, methodology.get())) {
      case WorkbookRead.Faulty(List<WorkbookFault> faults) -> new Faulty(name, faults);
      case WorkbookRead.Sound sound ->
          new Sound(
              new GivenInputs(
                  methodology.get().reference().fileName(),
                  sound.project().orElse(typed.project()),
                  ReadingsCsv.of(sound.data()),
                  typed.asOf()),
              new Shown(name, sound.shownTonnes()));
    };
  }
}
