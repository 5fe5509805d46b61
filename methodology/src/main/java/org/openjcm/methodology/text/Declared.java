package org.openjcm.methodology.text;

import java.util.List;

/// Everything the tables of a text declare.
record Declared(
    List<Declaration> declarations,
    List<LookupTable> tables,
    List<CalculationRule> rules,
    List<Criterion> criteria) {}
