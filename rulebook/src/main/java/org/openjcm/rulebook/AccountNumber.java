package org.openjcm.rulebook;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a registry account: `JP-GOV-00000001-5`. Japanese: 口座番号.
///
/// Our own form until the official one is known: side, kind, eight digits, and a check digit (ISO
/// 7064 MOD 11-10 over the eight digits). A sample account carries the prefix `SAMPLE-`, so that it
/// can never pass for a real one.
///
/// @param kind `GOV` government holding, `ENT` entity holding, `RET` retirement, `CAN` cancellation
public record AccountNumber(boolean sample, CountryCode side, String kind, int number)
    implements Comparable<AccountNumber> {

  private static final Set<String> KINDS = Set.of("GOV", "ENT", "RET", "CAN");
  private static final Pattern FORM =
      Pattern.compile("(SAMPLE-)?([A-Z]{2})-(GOV|ENT|RET|CAN)-([0-9]{8})-([0-9])");

  public AccountNumber {
    if (!KINDS.contains(kind) || number < 1 || number > 99_999_999) {
      throw new IllegalArgumentException("not an account: " + side + " " + kind + " " + number);
    }
  }

  public static AccountNumber of(CountryCode side, String kind, int number) {
    return new AccountNumber(false, side, kind, number);
  }

  public static AccountNumber sample(CountryCode side, String kind, int number) {
    return new AccountNumber(true, side, kind, number);
  }

  public static AccountNumber parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "not an account number: \"" + text + "\"; expected a form such as JP-GOV-00000001-5");
    }
    AccountNumber account =
        new AccountNumber(
            form.group(1) != null,
            CountryCode.of(form.group(2)),
            form.group(3),
            Integer.parseInt(form.group(4)));
    if (account.checkDigit() != Integer.parseInt(form.group(5))) {
      throw new IllegalArgumentException(
          "account number \"" + text + "\" has a wrong check digit; look for a mistyped digit");
    }
    return account;
  }

  private int checkDigit() {
    int product = 10;
    for (int place = 10_000_000; place > 0; place /= 10) {
      int sum = (number / place % 10 + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }

  public String text() {
    // Eight digits: one more stands before them and is cut off.
    String digits = Integer.toString(100_000_000 + number).substring(1);
    return (sample ? "SAMPLE-" : "") + side + "-" + kind + "-" + digits + "-" + checkDigit();
  }

  @Override
  public int compareTo(AccountNumber other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
