-- A session names an address and a browser: it goes ninety days after it could last be used.
GRANT DELETE ON access.session TO jcm_writer;
CREATE INDEX ON access.session (expires_at);
