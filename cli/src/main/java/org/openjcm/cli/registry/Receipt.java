package org.openjcm.cli.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.log.MerkleTree;
import org.openjcm.registry.log.Seal;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// What the holder of a recorded act can show to anybody: the public entry, the fields that are
/// opened, and the proof that the entry is in the log that was signed. Japanese: 受領証.
///
/// @param leaf the frozen public bytes of the entry
/// @param proof hashes from the leaf to the root of the checkpoint
/// @param checkpoint the signed note
/// @param key the key of the log that signed; compare it with the published one
public record Receipt(
    String leaf, List<Seal> seals, List<Sha256> proof, String checkpoint, NoteKey key) {

  /// What the file says it is.
  public static final String FORMAT = "openjcm-receipt/v1";

  private static final int LONGEST_PROOF = 63;

  public Receipt {
    seals = List.copyOf(seals);
    proof = List.copyOf(proof);
  }

  /// The file `receipt.json`.
  public String text() {
    List<Json> opened = new ArrayList<>();
    for (Seal seal : seals) {
      opened.add(seal(seal));
    }
    return CanonicalJson.text(
        Json.object()
            .with("format", FORMAT)
            .with("leaf", leaf)
            .with("seals", opened)
            .with("proof", proof.stream().map(Receipt::base64).map(Json::text).toList())
            .with("checkpoint", checkpoint)
            .with("key", key.text())
            .done());
  }

  /// An opened field, as receipts and auditor's keys write it.
  public static Json seal(Seal seal) {
    return Json.object()
        .with("field", seal.field())
        .with("key", seal.key().hex())
        .with("value", seal.value())
        .done();
  }

  private static String base64(Sha256 hash) {
    return Base64.getEncoder().encodeToString(hash.bytes());
  }

  /// Reads the file.
  ///
  /// @throws IllegalArgumentException when it is no receipt
  public static Receipt read(String text) {
    Map<String, Object> json = JsonReader.object(text);
    if (!FORMAT.equals(json.get("format"))) {
      throw new IllegalArgumentException("the file is no receipt (" + FORMAT + ")");
    }
    List<Sha256> proof = new ArrayList<>();
    for (Object hash : Leaf.list(json, "proof")) {
      byte[] bytes = Base64.getDecoder().decode(String.valueOf(hash));
      proof.add(new Sha256(HexFormat.of().formatHex(bytes)));
    }
    if (proof.size() > LONGEST_PROOF) {
      throw new IllegalArgumentException("the proof is too long");
    }
    return new Receipt(
        Leaf.text(json, "leaf"),
        AuditorKey.seals(json),
        proof,
        Leaf.text(json, "checkpoint"),
        NoteKey.parse(Leaf.text(json, "key")));
  }

  /// What a receipt proves.
  ///
  /// @param fault why it proves nothing; empty when all is right
  public record Checked(
      Optional<Leaf> leaf, Optional<Checkpoint> checkpoint, Optional<Fault> fault) {}

  /// Why a receipt proves nothing.
  public enum Fault {
    /// The public bytes are no entry.
    NOT_AN_ENTRY,
    /// The checkpoint is none, or the key did not sign it.
    NOT_SIGNED,
    /// The key is not the one that was expected.
    OTHER_KEY,
    /// The entry is not in the log that was signed.
    NOT_IN_THE_LOG,
    /// An opened field is not what was sealed.
    SEAL_BROKEN
  }

  /// Checks the receipt without asking anybody.
  ///
  /// @param trusted the key of the log, known from elsewhere
  public Checked check(Optional<NoteKey> trusted) {
    Optional<SignedNote> note = SignedNote.parse(checkpoint);
    Optional<Checkpoint> signed = note.flatMap(n -> Checkpoint.parse(n.text()));
    byte[] bytes = leaf.getBytes(StandardCharsets.UTF_8);
    Leaf read;
    try {
      read = Leaf.read(bytes, 0, bytes.length);
    } catch (IllegalArgumentException notAnEntry) {
      return new Checked(Optional.empty(), signed, Optional.of(Fault.NOT_AN_ENTRY));
    }
    return new Checked(Optional.of(read), signed, fault(read, note, signed, trusted));
  }

  private Optional<Fault> fault(
      Leaf read,
      Optional<SignedNote> note,
      Optional<Checkpoint> signed,
      Optional<NoteKey> trusted) {
    if (trusted.filter(t -> !t.equals(key)).isPresent()) {
      return Optional.of(Fault.OTHER_KEY);
    }
    if (signed.isEmpty()
        || !note.orElseThrow().isSignedBy(key)
        || !signed.get().origin().equals(key.name())
        || !signed.get().origin().endsWith("/" + read.book())) {
      return Optional.of(Fault.NOT_SIGNED);
    }
    Checkpoint of = signed.get();
    Sha256 hash = MerkleTree.leafHash(leaf.getBytes(StandardCharsets.UTF_8));
    if (!MerkleTree.includes(of.root(), of.size(), read.number() - 1, hash, proof)) {
      return Optional.of(Fault.NOT_IN_THE_LOG);
    }
    for (Seal seal : seals) {
      if (!seal.commitment().hex().equals(read.sealed().get(seal.field()))) {
        return Optional.of(Fault.SEAL_BROKEN);
      }
    }
    return Optional.empty();
  }
}
