package org.openjcm.registry.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.log.tree.CompactRange;
import org.openjcm.registry.log.tree.Consistency;
import org.openjcm.registry.log.tree.EntryBundle;
import org.openjcm.registry.log.tree.GrowingLog;
import org.openjcm.registry.log.tree.Tile;
import org.openjcm.registry.log.tree.TiledTree;
import org.openjcm.registry.log.tree.TreeHash;
import org.openjcm.rulebook.Sha256;

/// The tree that grows and is read through tiles gives what the plain tree of RFC 6962 gives.
class TreeTest {

  /// Entries, roots and proofs of the test data of the first certificate-transparency
  /// implementation (github.com/google/certificate-transparency, merkletree tests).
  private static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final Map<String, byte[]> files = new HashMap<>();
  private final GrowingLog log = new GrowingLog();

  private void append(byte[] entry) {
    log.append(entry);
    log.takeFull().forEach(file -> files.put(file.tile().path(), file.content()));
  }

  private TiledTree tree() {
    log.partial().forEach(file -> files.put(file.tile().path(), file.content()));
    return new TiledTree(
        log.size(), tile -> Optional.ofNullable(files.get(tile.path())).orElseThrow());
  }

  private static byte[] entry(int number) {
    return ("entry " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void rootsAndProofsAreThePublishedOnes() {
    for (int size = 1; size <= ENTRIES.size(); size++) {
      append(HexFormat.of().parseHex(ENTRIES.get(size - 1)));
      assertThat(log.root().hex()).isEqualTo(ROOTS.get(size - 1));
      assertThat(tree().root(size)).isEqualTo(log.root());
    }
    assertThat(tree().consistency(1, 8))
        .extracting(Sha256::hex)
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(tree().consistency(6, 8))
        .extracting(Sha256::hex)
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(tree().consistency(2, 5))
        .extracting(Sha256::hex)
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    assertThat(tree().inclusion(5, 8))
        .extracting(Sha256::hex)
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void theGrowingTreeIsThePlainTree() {
    List<Sha256> leaves = new ArrayList<>();
    CompactRange range = new CompactRange();
    assertThat(log.root()).isEqualTo(MerkleTree.root(leaves));
    for (int number = 1; number <= 1_100; number++) {
      append(entry(number));
      leaves.add(MerkleTree.leafHash(entry(number)));
      range.append(leaves.getLast().bytes());
      if (number < 70 || number % 61 == 0 || number % 256 < 2) {
        assertThat(log.root()).isEqualTo(MerkleTree.root(leaves));
        assertThat(new Sha256(HexFormat.of().formatHex(range.root()))).isEqualTo(log.root());
      }
    }
    TiledTree tree = tree();
    SplittableRandom random = new SplittableRandom(6962);
    for (int round = 0; round < 200; round++) {
      int index = random.nextInt(leaves.size());
      assertThat(tree.inclusion(index, leaves.size()))
          .isEqualTo(MerkleTree.inclusion(leaves, index));
      int old = random.nextInt(1, leaves.size() + 1);
      List<Sha256> proof = tree.consistency(old, leaves.size());
      Sha256 oldRoot = MerkleTree.root(leaves.subList(0, old));
      assertThat(Consistency.holds(old, oldRoot, leaves.size(), log.root(), proof)).isTrue();
      assertThat(Consistency.holds(old, Sha256.of("other"), leaves.size(), log.root(), proof))
          .isFalse();
      assertThat(Consistency.holds(old, oldRoot, leaves.size(), Sha256.of("other"), proof))
          .isFalse();
    }
  }

  @Test
  void everyPairOfSmallSizesIsConsistentAndNoOther() {
    List<Sha256> roots = new ArrayList<>();
    roots.add(log.root());
    for (int size = 1; size <= 40; size++) {
      append(entry(size));
      roots.add(log.root());
      for (int old = 0; old <= size; old++) {
        List<Sha256> proof = tree().consistency(old, size);
        assertThat(Consistency.holds(old, roots.get(old), size, roots.get(size), proof)).isTrue();
        List<Sha256> longer = new ArrayList<>(proof);
        longer.add(roots.get(size));
        assertThat(Consistency.holds(old, roots.get(old), size, roots.get(size), longer)).isFalse();
        if (!proof.isEmpty()) {
          List<Sha256> shorter = proof.subList(0, proof.size() - 1);
          assertThat(Consistency.holds(old, roots.get(old), size, roots.get(size), shorter))
              .isFalse();
        }
      }
    }
    assertThat(Consistency.holds(2, roots.get(2), 1, roots.get(1), List.of())).isFalse();
  }

  /// The example of C2SP tlog-tiles, "Partial Tiles": a tree of 70,000.
  @Test
  void theTilesOfATreeAreThoseOfTheSpecification() {
    for (int number = 0; number < 70_000; number++) {
      append(new byte[0]);
    }
    tree();
    assertThat(files.keySet().stream().filter(p -> p.startsWith("tile/0/") && !p.contains(".p")))
        .hasSize(273);
    assertThat(files).containsKeys("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17");
    assertThat(files).containsKeys("tile/2/000.p/1", "tile/entries/273.p/112");
    assertThat(files.get("tile/0/000")).hasSize(8_192);
  }

  @Test
  void anAddressIsWrittenInOneWayOnly() {
    assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new Tile(Tile.ENTRIES, 5, 12).path()).isEqualTo("tile/entries/005.p/12");
    for (String path :
        List.of("tile/0/x001/x234/067", "tile/63/000", "tile/entries/x001/000.p/1")) {
      assertThat(Tile.parse(path).orElseThrow().path()).isEqualTo(path);
    }
    for (String wrong :
        List.of(
            "tile/64/000",
            "tile/00/000",
            "tile/0/0",
            "tile/0/x000/001",
            "tile/0/000.p/256",
            "tile/0/000.p/0",
            "tile/0/000.p/01",
            "tile/0/001/002",
            "tile/0/../000",
            "tile/0/000/")) {
      assertThat(Tile.parse(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void aBundleGivesItsEntriesBack() {
    append(entry(1));
    append(new byte[300]);
    append(new byte[0]);
    tree();
    byte[] bundle = Optional.ofNullable(files.get("tile/entries/000.p/3")).orElseThrow();
    assertThat(EntryBundle.entries(bundle).orElseThrow())
        .containsExactly(entry(1), new byte[300], new byte[0]);
    assertThat(EntryBundle.entries(Arrays.copyOf(bundle, bundle.length - 1))).isEmpty();
    assertThatThrownBy(() -> append(new byte[65_536])).hasMessageContaining("65,535");
  }

  @Test
  void aLogGoesOnFromHashesOfWhatIsWritten() {
    GrowingLog again = new GrowingLog();
    TreeHash hashing = new TreeHash();
    for (int number = 0; number < 600; number++) {
      append(entry(number));
      if (number < 512) {
        again.appendWritten(hashing.leaf(entry(number)));
      } else {
        again.append(entry(number));
      }
    }
    assertThat(again.root()).isEqualTo(log.root());
    assertThat(again.partial().stream().map(f -> f.tile().path()))
        .containsExactly("tile/0/002.p/88", "tile/entries/002.p/88", "tile/1/000.p/2");
    assertThat(again.partial().get(1).content()).isEqualTo(log.partial().get(1).content());
  }
}
