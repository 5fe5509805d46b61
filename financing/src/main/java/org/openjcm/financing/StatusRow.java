package org.openjcm.financing;

/// One country's line of the status table.
public record StatusRow(Signatory signatory, Counts counts) {}
