package org.openjcm.registry.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.Sha256;

/// What somebody writes who asks for an account. Japanese: 口座開設申請(様式第一).
///
/// @param fields as written; a field left empty is absent
/// @param scan the signed form, where it came by post
public record AccountApplication(
    Book book, Applicant applicant, Map<Field, String> fields, Optional<Sha256> scan) {

  /// Longer than any address.
  public static final int LONGEST = 300;

  public AccountApplication {
    Map<Field, String> written = new EnumMap<>(Field.class);
    fields.forEach((field, value) -> {
      if (!value.isBlank()) {
        written.put(field, value.strip());
      }
    });
    for (String value : written.values()) {
      if (value.length() > LONGEST) {
        throw new IllegalArgumentException("a field has at most " + LONGEST + " characters");
      }
    }
    fields = Map.copyOf(written);
  }

  public String value(Field field) {
    return fields.getOrDefault(field, "");
  }

  /// The name under which the account is opened.
  public String holder() {
    String english = value(Field.NAME_EN);
    return english.isEmpty() ? value(Field.NAME_JA) : english;
  }

  /// What is still missing.
  public sealed interface Missing {
    /// The side does not open accounts for such applicants.
    record NotAdmitted(Applicant applicant) implements Missing {}

    record Empty(Field field) implements Missing {}

    /// The signed form, which comes by post.
    record Scan() implements Missing {}
  }

  /// Checks the application against the rows of its side; nothing missing = complete.
  public List<Missing> missing(List<OpeningRule> rules) {
    Optional<OpeningRule> rule = rules.stream().filter(r -> r.applicant() == applicant).findFirst();
    if (rule.isEmpty()) {
      return List.of(new Missing.NotAdmitted(applicant));
    }
    List<Missing> missing = new ArrayList<>();
    for (Field field : rule.get().required()) {
      if (value(field).isEmpty()) {
        missing.add(new Missing.Empty(field));
      }
    }
    if (rule.get().byPost() && scan.isEmpty()) {
      missing.add(new Missing.Scan());
    }
    return missing;
  }
}
