package org.openjcm.methodology.formula;

/// `RE = sum over i ( EG[i] * EF_RE[i] )`: one computed symbol and its formula.
///
/// @param text the formula as written, on one line
public record Statement(Expression.Reference target, Expression formula, String text) {}
