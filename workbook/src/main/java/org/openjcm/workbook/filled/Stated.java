package org.openjcm.workbook.filled;

import java.math.BigDecimal;
import java.util.Optional;

/// What the plan sheets of a filled workbook state about the project: a parameter fixed ex ante, an
/// estimate, or a fact. Japanese: 計画シートの記載値.
///
/// @param name such as `CAP_PJ[R1]`
/// @param number empty for a fact
/// @param text as the cell shows it
/// @param unit as written; `—` for a fact
/// @param source as written; empty where the sheet has no such column
public record Stated(
    String name,
    Optional<BigDecimal> number,
    String text,
    String unit,
    String source,
    String sheet,
    String cell) {}
