package org.openjcm.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void keysStandInUtf16OrderAsInTheExampleOfRfc8785() {
    Json.Members example =
        Json.object()
            .with("\u20ac", "Euro Sign")
            .with("\r", "Carriage Return")
            .with("\ufb33", "Hebrew Letter Dalet With Dagesh")
            .with("1", "One")
            .with("\ud83d\ude00", "Emoji: Grinning Face")
            .with("\u0080", "Control")
            .with("\u00f6", "Latin Small Letter O With Diaeresis")
            .done();
    assertThat(CanonicalJson.text(example))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void onlyTheDemandedSignsAreEscaped() {
    assertThat(CanonicalJson.text(Json.text("\u20ac$\u000f\nA'B\"\\\\\"/")))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void decimalsAreTextAndEqualDecimalsAreEqualBytes() {
    assertThat(CanonicalJson.text(Json.decimal(new BigDecimal("16500.00")))).isEqualTo("\"16500\"");
    assertThat(CanonicalJson.text(Json.decimal(new BigDecimal("1.65E+4")))).isEqualTo("\"16500\"");
    assertThat(CanonicalJson.text(Json.decimal(new BigDecimal("0.000")))).isEqualTo("\"0\"");
    assertThat(CanonicalJson.text(Json.decimal(new BigDecimal("-0.10")))).isEqualTo("\"-0.1\"");
  }

  @Test
  void listsKeepTheirOrderAndNothingIsPadded() {
    assertThat(
            CanonicalJson.text(
                Json.items(
                    List.of(Json.whole(3), Json.truth(true), Json.absent(), Json.whole(-1)))))
        .isEqualTo("[3,true,null,-1]");
  }

  @Test
  void wholeNumbersBeyondTheSafeRangeAreRefused() {
    assertThatThrownBy(() -> Json.whole(9_007_199_254_740_992L)).hasMessageContaining("text");
  }

  @Test
  void halfACharacterIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.text(Json.text("a\ud83d")))
        .hasMessageContaining("surrogate");
  }

  @Test
  void whatWritesItselfHasTheSameBytesAndHashAsTheTree() {
    Json tree =
        Json.object()
            .with("list", List.of(Json.text("a\"b"), Json.whole(3)))
            .with("value", Json.decimal(new BigDecimal("1.50")))
            .done();
    Json written =
        new Json.Written(out ->
            out.beginObject()
                .key("list")
                .beginArray()
                .item()
                .text("a\"b")
                .item()
                .whole(3)
                .endArray()
                .member("value", new BigDecimal("1.50"))
                .endObject());
    assertThat(CanonicalJson.text(written)).isEqualTo(CanonicalJson.text(tree));
    assertThat(CanonicalJson.hash(written)).isEqualTo(CanonicalJson.hash(tree));
    assertThat(CanonicalJson.hash(tree)).isEqualTo(Sha256.of(CanonicalJson.text(tree)));
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    assertThatThrownBy(() -> Json.object().with("a", 1).with("a", 2).done())
        .hasMessageContaining("twice");
    assertThatThrownBy(() ->
            CanonicalJson.text(
                new Json.Written(out -> out.beginObject().member("a", 1).member("a", 2))))
        .hasMessageContaining("twice");
  }
}
