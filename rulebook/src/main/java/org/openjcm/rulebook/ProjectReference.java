package org.openjcm.rulebook;

/// The number a project is known by. A sample reference is its own type, so that a sample can never
/// pass for a project of the public register. Japanese: プロジェクト番号.
public sealed interface ProjectReference permits OfficialProjectReference, SampleProjectReference {

  String text();

  /// The partner country of the project.
  CountryCode partner();

  default boolean isSample() {
    return this instanceof SampleProjectReference;
  }

  /// Reads `MN003` or `SAMPLE-MN-1`.
  static ProjectReference parse(String text) {
    if (OfficialProjectReference.FORM.matcher(text).matches()) {
      return new OfficialProjectReference(text);
    }
    if (SampleProjectReference.FORM.matcher(text).matches()) {
      return new SampleProjectReference(text);
    }
    throw new IllegalArgumentException(
        "not a project reference: \""
            + text
            + "\"; expected two capital letters and three digits such as MN003, or a sample such as"
            + " SAMPLE-MN-1");
  }
}
