package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {

  private final PasswordRule rule = new PasswordRule();

  private PasswordRule.Verdict judge(String password) {
    return rule.judge(password, "bat.erdene");
  }

  @Test
  void twelveCharactersOfAnyKindAreEnough() {
    assertThat(judge("three herders")).isEqualTo(new PasswordRule.Accepted());
    assertThat(judge("羊を数える三人の牧人の朝")).isEqualTo(new PasswordRule.Accepted());
    assertThat(judge("elevenchars")).isEqualTo(new PasswordRule.TooShort(11));
    assertThat(judge("x".repeat(201))).isEqualTo(new PasswordRule.TooLong(201));
  }

  @Test
  void aCharacterOutsideTheBasicPlaneCountsOnce() {
    assertThat(judge("𠮷".repeat(11))).isEqualTo(new PasswordRule.TooShort(11));
  }

  @Test
  void whatIsTriedFirstIsRefusedInBothLanguages() {
    for (String obvious :
        List.of(
            "password1234",
            "Password1234!",
            "passwordpassword",
            "ＰＡＳＳＷＯＲＤ１２３４",
            "administrator",
            "administrator2026",
            "qwertyuiop12",
            "123456789012",
            "abcdefghijkl",
            "aaaaaaaaaaaaaa",
            "jcmjcmjcmjcm",
            "openjcm2026!!!",
            "パスワードパスワード２０２６",
            "あいうえおかきくけこさし",
            "二国間クレジット制度2026",
            "環境省環境省環境省環境省",
            "bat.erdene2026",
            "2026bat.erdene")) {
      assertThat(judge(obvious)).as(obvious).isEqualTo(new PasswordRule.Obvious());
    }
  }

  @Test
  void thePasswordIsHashedWithArgon2idByTheOwaspParametersAndItsOwnSalt() {
    Passwords passwords = new Passwords(new SecureRandom());
    String hash = passwords.hash("three herders count tonnes");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("three herders count tonnes")).isNotEqualTo(hash);
    assertThat(passwords.matches("three herders count tonnes", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("three herders count tonne", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("three herders count tonnes", Optional.empty())).isFalse();
  }
}
