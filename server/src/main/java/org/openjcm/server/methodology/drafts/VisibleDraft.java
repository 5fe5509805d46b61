package org.openjcm.server.methodology.drafts;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.methodology.drafts.DraftRecords.Draft;
import org.openjcm.server.methodology.drafts.DraftRecords.Version;

/// A draft that somebody's organisation may see, with its versions. Japanese: 閲覧できる方法論案.
///
/// @param versions newest first
record VisibleDraft(Draft draft, List<Version> versions) {

  /// Empty where there is no such draft; whoever may not see it is refused.
  static Optional<VisibleDraft> find(DraftRecords drafts, SignedIn who, long number) {
    return drafts
        .find(number)
        .map(draft -> {
          DraftPages.allow(who, draft);
          return new VisibleDraft(draft, drafts.versions(number));
        });
  }

  String address() {
    return DraftPages.LIST + "/" + draft.number();
  }

  Version newest() {
    return versions.getFirst();
  }

  Optional<Version> version(int number) {
    return versions.stream().filter(one -> one.version() == number).findFirst();
  }

  /// The text of a version where it is sound.
  static Optional<Methodology> sound(Version version) {
    return NumberedText.of(version.text()).methodology();
  }
}
