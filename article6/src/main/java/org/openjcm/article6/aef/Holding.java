package org.openjcm.article6.aef;

/// One row of table 4: a block that lay in the Party's registry at the end of the year. Japanese:
/// 保有量(表4の行).
public record Holding(Units units) {}
