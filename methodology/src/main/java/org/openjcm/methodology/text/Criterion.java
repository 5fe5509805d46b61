package org.openjcm.methodology.text;

import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;

/// One condition a project must meet to use the methodology; judged by people. Japanese: 適格性要件.
///
/// @param judgedBy who judges it, on what evidence
public record Criterion(
    String number, BilingualText wording, BilingualText judgedBy, Confidence confidence) {}
