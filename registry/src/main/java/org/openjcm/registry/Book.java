package org.openjcm.registry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;

/// The journal of one side's registry: `JP`, or its sample book `SAMPLE-JP`, whose tonnes never mix
/// with real ones. Each book has its own accounts, entries and numbers. Japanese: 登録簿(側ごと).
public record Book(Side side, boolean sample) implements Comparable<Book> {

  private static final String SAMPLE = "SAMPLE-";
  private static final Pattern FORM = Pattern.compile("(SAMPLE-)?[A-Z]{2}");

  public static Book of(Side side) {
    return new Book(side, false);
  }

  public static Book sample(Side side) {
    return new Book(side, true);
  }

  /// Whether a text is written as a book is: `JP`, `SAMPLE-MN`.
  public static boolean isName(String text) {
    return FORM.matcher(text).matches();
  }

  /// Reads what somebody typed; empty when it is not the name of a book.
  public static Optional<Book> read(String text) {
    return isName(text) ? Optional.of(parse(text)) : Optional.empty();
  }

  /// Reads `JP` or `SAMPLE-MN`.
  public static Book parse(String text) {
    boolean sample = text.startsWith(SAMPLE);
    String country = sample ? text.substring(SAMPLE.length()) : text;
    try {
      return new Book(new Side(CountryCode.of(country)), sample);
    } catch (IllegalArgumentException notACountry) {
      throw new IllegalArgumentException(
          "not a book: \"" + text + "\"; expected a side such as JP, or SAMPLE-JP", notACountry);
    }
  }

  /// The account of this book into which credits are retired. Japanese: 無効化口座.
  public AccountNumber retirementAccount() {
    return new AccountNumber(sample, side.country(), "RET", 1);
  }

  /// The account of this book into which credits are cancelled. Japanese: 取消口座.
  public AccountNumber cancellationAccount() {
    return new AccountNumber(sample, side.country(), "CAN", 1);
  }

  public boolean isOf(AccountNumber account) {
    return account.side().equals(side.country()) && account.sample() == sample;
  }

  public boolean isOf(ProjectReference project) {
    return project.isSample() == sample
        && (side.isJapan() || project.partner().equals(side.country()));
  }

  public String text() {
    return (sample ? SAMPLE : "") + side;
  }

  @Override
  public int compareTo(Book other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
