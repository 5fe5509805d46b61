package org.openjcm.methodology.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.notation.Block;

class StartingFileTest {

  @Test
  void theStartingFileReadsWithoutFaultsAndInventsNoNumber() {
    if (!(MethodologyReader.read(StartingFile.text())
        instanceof MethodologyRead.Sound(Methodology methodology))) {
      throw new AssertionError("the starting file has faults");
    }
    assertThat(methodology.constants()).extracting(Constant::value).allMatch(one -> one.isEmpty());
    assertThat(
            methodology.notation().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text()))
        .as("every comment is in both languages")
        .allMatch(text -> text.contains("\nja: "));
  }
}
