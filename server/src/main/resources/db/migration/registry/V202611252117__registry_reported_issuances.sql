-- That a side whose registry is elsewhere issued its rows of a decision, with the document received.
CREATE TABLE registry.reported_issuance (
  side char(2) NOT NULL,
  decision text NOT NULL,
  issued_on date NOT NULL,
  document text NOT NULL CHECK (document <> ''),
  reported_by text NOT NULL,
  reported_ms bigint NOT NULL,
  PRIMARY KEY (side, decision)
);
GRANT SELECT, INSERT ON registry.reported_issuance TO jcm_writer;
