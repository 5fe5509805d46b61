/// What all addresses under `/api` have in common: reading parameters, paging, problem documents
/// (RFC 9457), entity tags, and the OpenAPI document with its readable page.
@NullMarked
package org.openjcm.server.api;

import org.jspecify.annotations.NullMarked;
