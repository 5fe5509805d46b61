package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.log.EntityTransfers;
import org.openjcm.registry.log.EntryLeaf;
import org.openjcm.registry.log.MerkleTree;
import org.openjcm.registry.log.Seal;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;

/// The frozen bytes: what an entry of each kind publishes, what it seals, and its place in the log.
class EntryLeafTest {

  private static final String ALL_KINDS =
      """
      # one entry of each kind
      open JP-GOV
      open JP-RET
      open JP-CAN
      open ACME
      open KAZE
      series JP MN003 2025
      decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 700, 2025 ACME 100, 2025 MN-GOV 200
      issue JP JC-MN-012
      authorize JP MN-1 v1 by MN MN003 2021-2030 max 1000 NDC
      authorize JP JP-1 v1 by JP MN003 2021-2030 max 1000 NDC
      first-transfer JP-GOV → JP-GOV 1..600 under MN-1
      transfer JP-GOV → ACME 1..50
      transfer ACME → KAZE 1..20
      retire ACME 21..50 for GX_ETS ACME 2027
      cancel KAZE 1..5
      claim JP 1..5 for VOLUNTARY KAZE 2026
      restrict KAZE
      """;
  private static final Book JAPAN = Book.of(Side.JAPAN);

  private static InMemoryJournal journal() {
    return journal(ALL_KINDS);
  }

  private static InMemoryJournal journal(String story) {
    InMemoryJournal journal = StoriesTest.journal();
    assertThat(Story.read(story).getFirst().tell(journal).faults()).isEmpty();
    return journal;
  }

  @Test
  void theBytesOfEachKindOfEntryAreFrozen() {
    verify(journal());
  }

  @Test
  void theBytesOfRestrictionsAreFrozenAndShowOnlyThatTheyExist() {
    verify(
        journal(
            """
            # one entry of each kind of restriction
            open ACME
            series JP MN003 2025
            decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 ACME 100
            issue JP JC-MN-012
            bind ACME 1..10 by COURT-1
            bind ACME 20t by COURT-2
            bind ACME whole by COURT-3
            unbind JP entry 4 by COURT-4
            """));
  }

  @Test
  void theBytesOfCorrectionsAreFrozenAndSealWhatTheirEntrySealed() {
    verify(
        journal(
            """
            # one correction of each kind
            open JP-GOV
            open ACME
            open KAZE
            series JP MN003 2025
            decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 700, 2025 ACME 100
            issue JP JC-MN-012
            authorize JP MN-1 v1 by MN MN003 2021-2030 max 1000 NDC
            first-transfer JP-GOV → ACME 1..60 under MN-1
            correct JP entry 6 with SECOND
            transfer ACME → KAZE 701..720
            correct JP entry 8 by COURT-1
            """));
  }

  @Test
  void theBytesOfManyTransfersAreFrozenAndOneConfidentialRowSealsAll() {
    verify(
        journal(
            """
            # many transfers
            open JP-GOV
            open ACME
            open KAZE
            series JP MN003 2025
            decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 100
            issue JP JC-MN-012
            transfer-many JP-GOV → ACME 1..10, KAZE 5t
            transfer-many ACME → JP-GOV 1..2, KAZE 3..4
            """));
  }

  private static void verify(InMemoryJournal journal) {
    StringBuilder text = new StringBuilder();
    for (long number = 1; number <= journal.lastEntry(JAPAN); number++) {
      SealedEntry sealed = journal.sealed(JAPAN, number).orElseThrow();
      text.append(sealed.leaf()).append('\n').append("  leaf ").append(sealed.leafHash());
      for (Seal seal : sealed.seals()) {
        text.append("\n  ").append(seal.field()).append(" seals ").append(seal.value());
      }
      text.append("\n\n");
    }
    Approvals.verify(text.append("root ").append(journal.root(JAPAN)));
  }

  @Test
  void aTransferBetweenEntitiesShowsOnlyThatItHappenedThatDay() {
    String leaf = journal().sealed(JAPAN, 11).orElseThrow().leaf();
    assertThat(leaf)
        .contains("\"kind\":\"transfer\"", "\"day\":\"2026-05-01\"")
        .doesNotContain("MN003", "\"at\"", "tonnes", "ENT");
  }

  @Test
  void aSideMayHaveItsTransfersPublic() {
    SealedEntry sealed = journal().sealed(JAPAN, 11).orElseThrow();
    String leaf = EntryLeaf.seal(sealed.entry(), sealed.salt(), EntityTransfers.PUBLIC).leaf();
    assertThat(leaf).contains("\"tonnes\":20", "\"at\"").doesNotContain("ENT-0", "\"day\"");
  }

  @Test
  void aSealIsOpenedByItsKeyAndOnlyByIt() {
    SealedEntry sealed = journal().sealed(JAPAN, 12).orElseThrow();
    for (Seal seal : sealed.seals()) {
      assertThat(sealed.leaf()).contains(seal.commitment().hex()).doesNotContain(seal.key().hex());
      assertThat(new Seal(seal.field(), seal.key(), "\"someone else\"").commitment())
          .isNotEqualTo(seal.commitment());
    }
  }

  @Test
  void everyEntryIsProvedByAShortPath() {
    for (int size : List.of(1, 2, 3, 7, 8, 13)) {
      List<Sha256> leaves = new ArrayList<>();
      for (int leaf = 0; leaf < size; leaf++) {
        leaves.add(MerkleTree.leafHash(new byte[] {(byte) leaf}));
      }
      Sha256 root = MerkleTree.root(leaves);
      for (int index = 0; index < size; index++) {
        List<Sha256> path = MerkleTree.inclusion(leaves, index);
        assertThat(MerkleTree.includes(root, size, index, leaves.get(index), path)).isTrue();
        assertThat(MerkleTree.includes(root, size, index, Sha256.of("other"), path)).isFalse();
        assertThat(MerkleTree.includes(root, size, index + 1, leaves.get(index), path)).isFalse();
      }
    }
  }

  /// Test vectors of the first certificate-transparency implementation (RFC 6962).
  @Test
  void theRootsAreThoseOfRfc6962() {
    assertThat(MerkleTree.root(List.of()).hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(MerkleTree.leafHash(new byte[0]).hex())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(
            MerkleTree.root(
                    List.of(MerkleTree.leafHash(new byte[0]), MerkleTree.leafHash(new byte[] {0})))
                .hex())
        .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
  }
}
