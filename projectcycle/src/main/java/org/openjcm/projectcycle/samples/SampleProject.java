package org.openjcm.projectcycle.samples;

import java.time.LocalDate;
import java.util.Set;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.ProjectReference;

/// The fictional 10 MW solar park of the demonstration, `SAMPLE-MN-1`, with the fictional entity
/// that verifies it and the accounts that receive its credits. Nothing here exists. Japanese:
/// 見本プロジェクト.
public final class SampleProject {

  private static final CountryCode MONGOLIA = CountryCode.of("MN");

  public static final ProjectReference REFERENCE = ProjectReference.parse("SAMPLE-MN-1");
  public static final TpeNumber VERIFIER = new TpeNumber("SAMPLE-TPE-MN-1");
  public static final DecisionNumber DECISION = new DecisionNumber("SAMPLE-JC-MN-1");

  /// Government holding account in Japan's sample book.
  public static final AccountNumber JAPAN_GOVERNMENT =
      AccountNumber.sample(CountryCode.JAPAN, "GOV", 1);

  /// The Japanese participant's account in Japan's sample book.
  public static final AccountNumber JAPAN_PARTICIPANT =
      AccountNumber.sample(CountryCode.JAPAN, "ENT", 2);

  /// A Japanese company that takes no part in the project and acquires credits later.
  public static final AccountNumber JAPAN_COMPANY =
      AccountNumber.sample(CountryCode.JAPAN, "ENT", 1);

  /// Government holding account in Mongolia's sample book.
  public static final AccountNumber MONGOLIA_GOVERNMENT = AccountNumber.sample(MONGOLIA, "GOV", 1);

  /// The Mongolian participant's account in Mongolia's sample book.
  public static final AccountNumber MONGOLIA_PARTICIPANT = AccountNumber.sample(MONGOLIA, "ENT", 1);

  private SampleProject() {}

  /// The sample project as registered with one methodology version.
  ///
  /// @param methodology the version the sample readings are made for
  public static RegisteredProject registeredWith(MethodologyReference methodology) {
    return new RegisteredProject(
        REFERENCE,
        "SAMPLE 10 MW solar park (fictional)",
        methodology,
        LocalDate.of(2024, 3, 1),
        "Sample Energy Japan (fictional)",
        Set.of(VERIFIER));
  }
}
