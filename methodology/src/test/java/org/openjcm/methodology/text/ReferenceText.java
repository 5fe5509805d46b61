package org.openjcm.methodology.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small methodology that declares every symbol of the examples in the language reference.
public final class ReferenceText {

  private static final Pattern EXAMPLES =
      Pattern.compile("(?s)\\n```\\n(COP_PJ\\[i\\].*?)\\n```\\n");

  private static final String DECLARED =
      """
      # Every example of the reference

      | field | value |
      |---|---|
      | methodology | XX_PM001 ver01.0 |
      | title (en) | Every example |
      | title (ja) | 全ての例 |
      | host country | XX |
      | scope | 1. Energy industries |
      | status | draft |
      | text | own |

      ## Sources

      | key | document | place | address |
      |---|---|---|---|
      | test | Numbers of a test | | |

      ## Eligibility criteria

      | no | en | ja | judged by (en) | judged by (ja) | confidence | check |
      |---|---|---|---|---|---|---|
      | 1 | efficient | 高効率 | machine | 機械 | inferred | COP_PJ[i] > 2 |

      ## Indices

      | index | en | ja | kind |
      |---|---|---|---|
      | i | unit | 設備 | |
      | g | generator | 発電機 | |
      | b | bus | 母線 | |
      | f | fuel | 燃料 | list fuels |
      | h | day before | 過去の日 | past day |
      | t | step | 時間 | step |
      | x | year of disposal | 処分年 | years so far |
      | y | year | 年 | years so far |

      ## List fuels

      | value | en | ja |
      |---|---|---|
      | diesel | diesel | 軽油 |
      | gas | gas | ガス |

      ## Fact connection[i]

      | value | en | ja |
      |---|---|---|
      | grid | grid | 系統 |
      | captive | captive | 自家発電 |

      ## Fact supply

      | value | en | ja |
      |---|---|---|
      | mixed | mixed | 併用 |
      | grid_only | grid | 系統のみ |

      ## Table EF_RE_by_connection by connection

      | connection | value | unit | en | ja | source | confidence |
      |---|---|---|---|---|---|---|
      | grid | 0.5 | tCO2/MWh | grid | 系統 | test | verified |
      | captive | 0.8 | tCO2/MWh | captive | 自家発電 | test | verified |

      ## Table COP_RE_by_capacity by CAP_PJ [kW]

      | from | below | value | unit | en | ja | source | confidence |
      |---|---|---|---|---|---|---|---|
      | | 20 | 2 | 1 | small | 小 | test | verified |
      | 20 | | 3 | 1 | large | 大 | test | verified |

      ## Table NCV_by_fuel by f

      | f | value | unit | en | ja | source | confidence |
      |---|---|---|---|---|---|---|
      | diesel | 40 | GJ/t | diesel | 軽油 | test | verified |
      | gas | 50 | GJ/t | gas | ガス | test | verified |

      ## Default values

      | symbol | unit | value | en | ja | source | confidence |
      |---|---|---|---|---|---|---|
      | EF_grid | tCO2/MWh | 0.6 | grid | 系統 | test | verified |
      | EF_cap | tCO2/MWh | 0.4 | captive | 自家発電 | test | verified |
      | DOC | tCH4/t | 0.1 | methane of waste | メタン | test | verified |
      | k | 1/y | 0.693147180559945309417232121458 | half in a year | 半減 | test | verified |
      | R | ohm | 2 | resistance | 抵抗 | test | verified |

      ## Fixed ex ante

      | symbol | unit | en | ja | source (en) | source (ja) |
      |---|---|---|---|---|---|
      | CAP_PJ[i] | kW | capacity | 能力 | test | 試験 |
      | PIN_PJ[i] | kW | power | 電力 | test | 試験 |
      | EF_fuel[f] | tCO2/GJ | factor | 係数 | test | 試験 |
      | EI[g] | MWh | electricity | 電力量 | test | 試験 |
      | EF[g] | tCO2/MWh | factor | 係数 | test | 試験 |

      ## Monitored ex post

      | symbol | unit | option | over time | en | ja | method (en) | method (ja) | frequency (en) | frequency (ja) | when | gaps | evidence |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|
      | EG[i] | MWh | C | sum | electricity | 電力量 | m | m | f | f | | | |
      | FC[i,f] | t | C | sum | fuel | 燃料 | m | m | f | f | supply is mixed | zero | |
      | W[x] | t | C | sum | waste | 廃棄物 | m | m | f | f | | | |
      | P[t] | MW | C | mean | power | 電力 | m | m | f | f | | | |
      | Q[t] | Mvar | C | mean | reactive power | 無効電力 | m | m | f | f | | | |
      | V[t] | kV | C | mean | voltage | 電圧 | m | m | f | f | | | |

      ## Measured before the project

      | symbol | unit | option | over time | en | ja | method (en) | method (ja) | frequency (en) | frequency (ja) |
      |---|---|---|---|---|---|---|---|---|---|
      | V_past[b,h] | kV | C | mean | voltage | 電圧 | m | m | f | f |

      ## Rules of calculation

      | rule | value | en | ja | source | confidence |
      |---|---|---|---|---|---|
      | rounding | down | down | 切り捨て | test | verified |
      | gaps | zero | zero | ゼロ | test | verified |
      | plausible | 0.1..10 | band | 範囲 | test | verified |

      ## Computed

      | symbol | unit | en | ja |
      |---|---|---|---|
      | COP_PJ[i] | 1 | COP | COP |
      | COP_RE[i] | 1 | COP | COP |
      | EF_RE[i] | tCO2/MWh | factor | 係数 |
      | EF_elec | tCO2/MWh | factor | 係数 |
      | EF_mean | tCO2/MWh | factor | 係数 |
      | NCV[f] | GJ/t | calorific value | 発熱量 |
      | PE_fuel | tCO2 | of fuel | 燃料 |
      | V_ref[b] | kV | voltage | 電圧 |
      | E_CH4[y] | tCH4 | methane | メタン |
      | RE_CH4 | tCH4 | methane | メタン |
      | LOSS[t] | MW | loss | 損失 |
      | RE | tCO2 | reference | リファレンス |
      | PE | tCO2 | project | プロジェクト |
      | ER | tCO2 | reductions | 削減 |

      ## Formulas

      Each example leads to a result, so that it is computed.

      ```jcm
      FORMULAS OF THE REFERENCE
      NCV[f] = lookup NCV_by_fuel by f
      PE = PE_fuel + (EF_elec + EF_mean) * 1 [MWh] + sum over i ( COP_PJ[i] + COP_RE[i] ) * 1 [tCO2]
        + sum over b ( V_ref[b] ) * 1 [tCO2/kV] + RE_CH4 * 1 [tCO2/tCH4] + sum over t ( LOSS[t] ) * 1 [tCO2/MW]
      ER = RE - PE
      ```
      """;

  private ReferenceText() {}

  /// The examples within the text of the reference.
  public static String examples(String reference) {
    Matcher found = EXAMPLES.matcher(reference);
    if (!found.find()) {
      throw new AssertionError("the reference has no block of examples that begins with COP_PJ[i]");
    }
    return found.group(1);
  }

  public static String with(String examples) {
    return DECLARED.replace("FORMULAS OF THE REFERENCE", examples);
  }
}
