package org.openjcm.methodology.text;

import java.util.List;

/// Everything the tables of a text declare.
record Declared(
    List<Index> indices,
    List<ElementList> lists,
    List<Declaration> declarations,
    List<LookupTable> tables,
    List<CalculationRule> rules,
    List<Criterion> criteria) {}
