package org.openjcm.projectcycle.period;

import java.time.LocalDate;
import org.openjcm.projectcycle.AllocationTable;

/// The participants' request that verified reductions be issued, and to whom. Japanese: クレジット発行申請.
///
/// @param reasonForLess why less is asked than was verified; empty when all is asked
public record IssuanceRequest(LocalDate date, AllocationTable allocation, String reasonForLess) {}
