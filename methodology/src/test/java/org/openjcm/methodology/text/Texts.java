package org.openjcm.methodology.text;

/// Small texts for tests of the language.
public final class Texts {

  private Texts() {}

  /// The planning study of worked examples 1 and 2: capacity × hours per year × factor.
  public static final String STUDY =
      """
      # Planning study

      | field | value |
      |---|---|
      | methodology | MN_PM901 ver01.0 |
      | title (en) | Planning study |
      | title (ja) | 計画調査 |
      | host country | MN |
      | scope | 1. Energy industries |
      | status | draft |
      | text | restated |

      ## Sources

      | key | document | place | address |
      |---|---|---|---|
      | gec | Planning study 2013, Durgun | summary | https://gec.jp/jcm/projects/13ps_mgl_01 |

      ## Indices

      | index | en | ja |
      |---|---|---|
      | i | system | システム |

      ## Fact size[i]

      | value | en | ja |
      |---|---|---|
      | park | park | 発電所 |
      | roof | rooftop | 屋根 |

      ## Table HOURS by size

      | size | value | unit | en | ja | source | confidence |
      |---|---|---|---|---|---|---|
      | park | 1500 | h/y | hours | 時間 | gec | verified |
      | roof | 1200 | h/y | hours | 時間 | gec | verified |

      ## Default values

      | symbol | unit | value | en | ja | source | confidence |
      |---|---|---|---|---|---|---|
      | EF | tCO2/MWh | 1.1 | factor | 係数 | gec | verified |

      ## Monitored ex post

      | symbol | unit | option | over time | en | ja | method (en) | method (ja) | frequency (en) | frequency (ja) |
      |---|---|---|---|---|---|---|---|---|---|
      | CAP[i] | kW | ABC | mean | capacity | 設備容量 | nameplate | 銘板 | once | 1回 |
      | YEARS | y | ABC | sum | length | 期間 | calendar | 暦 | once | 1回 |

      ## Rules of calculation

      | rule | value | en | ja | source | confidence |
      |---|---|---|---|---|---|
      | rounding | nearest | to the nearest tonne | 四捨五入 | gec | verified |
      | gaps | zero | nothing | なし | gec | verified |

      ## Computed

      | symbol | unit | en | ja |
      |---|---|---|---|
      | H[i] | h/y | hours | 時間 |
      | RE | tCO2 | reference | リファレンス |
      | PE | tCO2 | project | プロジェクト |
      | ER | tCO2 | reductions | 削減 |

      ## Formulas

      The hours of a year go by size; all the rest is a product.

      ```jcm
      H[i] = lookup HOURS by size[i]
      RE = sum over i ( (CAP[i] in [MW]) * YEARS * H[i] * EF )
      PE = 0 [tCO2]
      ER = RE - PE
      ```
      """;

  /// A methodology of test tables: rows without their heads, formulas without their fence.
  ///
  /// @param indices rows index, en, ja, kind
  /// @param fixed rows symbol, unit, en, ja, source (en), source (ja)
  /// @param monitored rows of ten cells
  /// @param more whole sections
  /// @param formulas of RE, PE, ER and whatever leads to them
  public static String methodology(
      String indices, String fixed, String monitored, String more, String formulas) {
    return """
    # Test

    | field | value |
    |---|---|
    | methodology | MN_PM902 ver01.0 |
    | title (en) | Test |
    | title (ja) | 試験 |
    | host country | MN |
    | scope | 1. Energy industries |
    | status | draft |
    | text | restated |

    ## Indices

    | index | en | ja | kind |
    |---|---|---|---|
    %s
    ## Fixed ex ante

    | symbol | unit | en | ja | source (en) | source (ja) |
    |---|---|---|---|---|---|
    %s
    ## Monitored ex post

    | symbol | unit | option | over time | en | ja | method (en) | method (ja) | frequency (en) | frequency (ja) |
    |---|---|---|---|---|---|---|---|---|---|
    %s
    %s
    ## Rules of calculation

    | rule | value | en | ja | source | confidence |
    |---|---|---|---|---|---|
    | rounding | down | down | 切り捨て | | unverified |
    | gaps | zero | nothing | なし | | unverified |

    ## Computed

    | symbol | unit | en | ja |
    |---|---|---|---|
    | RE | tCO2 | reference | リファレンス |
    | PE | tCO2 | project | プロジェクト |
    | ER | tCO2 | reductions | 削減 |

    ## Formulas

    As tested.

    ```jcm
    %s```
    """
        .formatted(indices, fixed, monitored, more, formulas);
  }
}
