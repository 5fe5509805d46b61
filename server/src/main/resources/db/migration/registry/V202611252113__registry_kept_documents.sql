-- Scans that the registry manager received: orders, signed forms, statements of another registry.
-- Named by the hash of their bytes; confidential, so the reader role does not see them.
CREATE TABLE registry.document (
  hash text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  bytes bytea NOT NULL,
  received_by text NOT NULL,
  received_ms bigint NOT NULL
);
GRANT SELECT, INSERT ON registry.document TO jcm_writer;
