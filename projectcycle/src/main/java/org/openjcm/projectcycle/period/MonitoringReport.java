package org.openjcm.projectcycle.period;

import org.openjcm.methodology.EmissionReductions;
import org.openjcm.rulebook.Sha256;

/// What the participants report for one monitoring period: the readings they hand in and the
/// reductions the methodology makes of them. Japanese: モニタリング報告書.
///
/// @param readings hash of the monitoring data file as it was handed in
/// @param claimed the participants' calculation
/// @param result hash of that calculation's result in canonical form
public record MonitoringReport(Sha256 readings, EmissionReductions claimed, Sha256 result) {}
