package org.openjcm.registry.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.NoteSignature;
import org.openjcm.registry.log.note.NoteSigner;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.rulebook.Sha256;

/// Notes are those that other tools of transparency logs write and read.
class NoteTest {

  /// Key, secret and signature of the example of the Go package golang.org/x/mod/sumdb/note.
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String SIGNED =
      TEXT
          + """

          — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
          """;

  private static PrivateKey secret() throws Exception {
    byte[] seed = Base64.getDecoder().decode(SECRET);
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(
            new EdECPrivateKeySpec(
                NamedParameterSpec.ED25519, Arrays.copyOfRange(seed, 1, seed.length)));
  }

  private static NoteSigner signer(String name, NoteKey.Use use) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return new NoteSigner(
        NoteKey.of(name, use, (EdECPublicKey) pair.getPublic()), pair.getPrivate());
  }

  @Test
  void theExampleOfGoIsReadVerifiedAndWrittenAgain() throws Exception {
    NoteKey key = NoteKey.parse(KEY);
    assertThat(key.text()).isEqualTo(KEY);
    SignedNote note = SignedNote.parse(SIGNED).orElseThrow();
    assertThat(note.isSignedBy(key)).isTrue();
    assertThat(note.whole()).isEqualTo(SIGNED);
    NoteSignature ours = new NoteSigner(key, secret()).sign(TEXT);
    assertThat(new SignedNote(TEXT, List.of(ours)).whole()).isEqualTo(SIGNED);
  }

  /// Public keys of other logs and of a witness, as published: sum.golang.org, and the example of
  /// github.com/transparency-dev/formats for cosignature/v1.
  @Test
  void keysOfOthersAreRead() {
    assertThat(
            NoteKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
                .use())
        .isEqualTo(NoteKey.Use.LOG);
    NoteKey witness =
        NoteKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
    assertThat(witness.use()).isEqualTo(NoteKey.Use.WITNESS);
    assertThatThrownBy(() -> NoteKey.parse(KEY.replace("c74f20a3", "c74f20a4")))
        .hasMessageContaining("copied wrongly");
    assertThatThrownBy(() -> NoteKey.parse("no key")).hasMessageContaining("name+hash+key");
  }

  /// The example of C2SP tlog-cosignature.
  @Test
  void aCheckpointWithACosignatureIsRead() {
    String example =
        """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
        """;
    SignedNote note = SignedNote.parse(example).orElseThrow();
    assertThat(note.whole()).isEqualTo(example);
    Checkpoint checkpoint = Checkpoint.parse(note.text()).orElseThrow();
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.text()).isEqualTo(note.text());
  }

  @Test
  void aWitnessSignsTheTimeToo() throws Exception {
    NoteSigner log = signer("jcm.example/registry/log/JP", NoteKey.Use.LOG);
    NoteSigner witness = signer("witness.example/MN", NoteKey.Use.WITNESS);
    String text = new Checkpoint("jcm.example/registry/log/JP", 7, Sha256.of("root")).text();
    SignedNote note =
        new SignedNote(text, List.of(log.sign(text))).with(witness.cosign(text, 1_679_315_147));
    SignedNote read = SignedNote.parse(note.whole()).orElseThrow();
    assertThat(read.isSignedBy(log.key())).isTrue();
    assertThat(read.cosignedAt(witness.key())).contains(1_679_315_147L);
    assertThat(read.isSignedBy(witness.key().as(NoteKey.Use.LOG))).isFalse();
    NoteSignature line = read.signatures().getLast();
    byte[] bytes = Base64.getDecoder().decode(line.signature());
    bytes[7]++;
    NoteSignature later =
        new NoteSignature(line.name(), line.keyHash(), Base64.getEncoder().encodeToString(bytes));
    assertThat(read.verifies(witness.key(), later)).isFalse();
    assertThat(read.with(line).signatures()).hasSize(2);
  }

  @Test
  void anAlteredNoteIsNotSigned() {
    NoteKey key = NoteKey.parse(KEY);
    SignedNote altered = SignedNote.parse(SIGNED.replace("answer", "remedy")).orElseThrow();
    assertThat(altered.isSignedBy(key)).isFalse();
    for (String wrong :
        List.of(
            "",
            "text\n",
            TEXT + "\n",
            SIGNED.stripTrailing(),
            SIGNED + "more\n",
            SIGNED.replace("— PeterNeumann", "- PeterNeumann"),
            SIGNED.replace("problem,", "problem,\t"))) {
      assertThat(SignedNote.parse(wrong)).isEmpty();
    }
    for (String wrong :
        List.of(
            "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n1\nshort\n", "a\n1\n")) {
      assertThat(Checkpoint.parse(wrong)).isEmpty();
    }
  }
}
