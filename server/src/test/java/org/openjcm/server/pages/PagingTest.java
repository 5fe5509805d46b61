package org.openjcm.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void aListOf147InPagesOf50HasThree() {
    var paging = Paging.of("3", 50, 147);
    assertThat(paging.last()).isEqualTo(3);
    assertThat(paging.firstRow()).isEqualTo(101);
    assertThat(paging.lastRow()).isEqualTo(147);
  }

  @Test
  void nonsenseGivesTheNearestPage() {
    assertThat(Paging.of("abc", 50, 147).number()).isEqualTo(1);
    assertThat(Paging.of("-4", 50, 147).number()).isEqualTo(1);
    assertThat(Paging.of("99999999999", 50, 147).number()).isEqualTo(3);
    assertThat(Paging.of("999999999999999999999999", 50, 147).number()).isEqualTo(1);
    assertThat(Paging.of("2", 50, 0).number()).isEqualTo(1);
  }

  @Test
  void anEmptyListShowsNoRowsAndNeedsNoPaging() {
    var paging = Paging.of("", 50, 0);
    assertThat(paging.firstRow()).isZero();
    assertThat(paging.isNeeded()).isFalse();
  }

  @Test
  void gapsStandForPagesLeftOut() {
    assertThat(Paging.of("50", 10, 1000).offered()).containsExactly(1, 0, 49, 50, 51, 0, 100);
    assertThat(Paging.of("1", 10, 20).offered()).containsExactly(1, 2);
  }
}
