package org.openjcm.cli.registry;

import picocli.CommandLine.Option;

/// The language of what is printed.
final class Language {

  private enum Tag {
    en,
    ja
  }

  @Option(names = "--lang", description = "Language of the output: ${COMPLETION-CANDIDATES}.")
  private Tag lang = Tag.en;

  String words(String en, String ja) {
    return lang == Tag.ja ? ja : en;
  }

  boolean isJapanese() {
    return lang == Tag.ja;
  }
}
