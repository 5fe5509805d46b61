package org.openjcm.registry;

/// That these tonnes were first transferred, hence are ITMOs, and under which authorization. Every
/// piece cut from a marked block carries the mark on. Japanese: 初回移転済みの表示.
///
/// @param cooperativeApproach `CA` and four digits
/// @param authorization id given by the first transferring Party
/// @param version the version in force when they were first transferred
/// @param entry number of the first transfer in this book
public record ItmoMark(String cooperativeApproach, String authorization, int version, long entry) {

  public ItmoMark {
    if (!cooperativeApproach.matches("CA[0-9]{4}") || version < 1 || entry < 1) {
      throw new IllegalArgumentException("not a first transfer: " + cooperativeApproach);
    }
  }
}
