-- The journal of the registry. Entries and blocks are appended, never changed; the writer role has
-- no other right on them. What can be rebuilt from them (live, balance) is kept by the database
-- itself, in a trigger of the owner.
-- Who may write. A new writer takes the next epoch; every batch of the journal checks its own.
CREATE TABLE registry.leadership (
  epoch bigint PRIMARY KEY,
  since_ms bigint NOT NULL,
  writer text NOT NULL
);

CREATE TABLE registry.entry (
  book text COLLATE "C" NOT NULL,
  number bigint NOT NULL CHECK (number >= 1),
  kind text NOT NULL,
  at_ms bigint NOT NULL,
  leaf bytea NOT NULL,
  leaf_hash bytea NOT NULL,
  PRIMARY KEY (book, number),
  CONSTRAINT leaf_hash_is_that_of_the_leaf CHECK (leaf_hash = sha256('\x00'::bytea || leaf))
);
COMMENT ON COLUMN registry.entry.leaf IS 'Canonical public bytes, version 1; never rendered again';
COMMENT ON COLUMN registry.entry.leaf_hash IS 'RFC 6962: SHA-256 of a zero byte and the leaf';

-- Outside the journal: what the leaf seals, and whose it is. Erased by order of the owner alone.
CREATE TABLE registry.sealed (
  book text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  salt bytea NOT NULL CHECK (length(salt) = 16),
  instructed_by text NOT NULL,
  command bytea NOT NULL,
  PRIMARY KEY (book, number)
);
COMMENT ON COLUMN registry.sealed.command IS 'The whole command as canonical JSON';

CREATE TABLE registry.request (
  book text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  body_hash bytea NOT NULL CHECK (length(body_hash) = 32),
  number bigint NOT NULL,
  PRIMARY KEY (book, key)
);

CREATE TABLE registry.series (
  id integer PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  issuer char(2) NOT NULL,
  host char(2) NOT NULL,
  project text NOT NULL,
  vintage smallint NOT NULL,
  UNIQUE (issuer, project, vintage)
);

CREATE TABLE registry.account (
  id integer PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  account text NOT NULL UNIQUE,
  kind char(3) NOT NULL,
  opened_by bigint NOT NULL,
  holder text NOT NULL
);

-- The latest row of an account says what it may do.
CREATE TABLE registry.account_status (
  account integer NOT NULL REFERENCES registry.account,
  entry bigint NOT NULL,
  status text NOT NULL CHECK (status IN ('OPEN', 'RESTRICTED', 'FROZEN', 'CLOSED')),
  PRIMARY KEY (account, entry)
);

-- A block has its serials for ever. A movement consumes whole blocks: the new ones name the block
-- they are cut from as parent, and partition it exactly (trigger below). Since the first piece
-- begins where its parent began, the unique key on parent and first serial lets a block be consumed
-- once only.
CREATE TABLE registry.block (
  book text COLLATE "C" NOT NULL,
  number bigint NOT NULL CHECK (number >= 1),
  entry bigint NOT NULL,
  series integer NOT NULL,
  first_serial bigint NOT NULL CHECK (first_serial >= 1),
  last_serial bigint NOT NULL,
  account integer NOT NULL,
  itmo integer,
  parent bigint,
  PRIMARY KEY (book, number),
  CONSTRAINT block_in_order CHECK (last_serial >= first_serial),
  CONSTRAINT block_consumed_once UNIQUE (book, parent, first_serial)
);
CREATE INDEX block_by_entry ON registry.block (book, entry);

-- No serial is issued twice, whatever the program does.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA registry;
ALTER TABLE registry.block ADD CONSTRAINT serials_issued_once
  EXCLUDE USING gist (series WITH =, int8range(first_serial, last_serial, '[]') WITH &&)
  WHERE (parent IS NULL);

-- First transfers: what a marked block carries on to its pieces.
CREATE TABLE registry.itmo (
  id integer PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  cooperative_approach text NOT NULL,
  authorization_id text NOT NULL,
  version integer NOT NULL,
  UNIQUE (book, entry)
);

-- Once per side and decision, and the periods of a project never overlap.
CREATE TABLE registry.issuance (
  book text COLLATE "C" NOT NULL,
  decision text NOT NULL,
  entry bigint NOT NULL,
  project text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  proof_grade char(1) NOT NULL,
  tonnes bigint NOT NULL,
  at_ms bigint NOT NULL,
  PRIMARY KEY (book, decision),
  CONSTRAINT period_issued_once
    EXCLUDE USING gist (book WITH =, project WITH =, daterange(first_day, last_day, '[]') WITH &&)
);

CREATE TABLE registry.authorized (
  book text COLLATE "C" NOT NULL,
  party char(2) NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  entry bigint NOT NULL,
  project text NOT NULL,
  dated date NOT NULL,
  cooperative_approach text NOT NULL,
  first_vintage smallint NOT NULL,
  last_vintage smallint NOT NULL,
  maximum bigint NOT NULL,
  purpose text NOT NULL,
  PRIMARY KEY (book, party, id, version)
);
CREATE INDEX authorized_by_project ON registry.authorized (book, project);

CREATE TABLE registry.draw (
  book text COLLATE "C" NOT NULL,
  party char(2) NOT NULL,
  authorization_id text NOT NULL,
  version integer NOT NULL,
  entry bigint NOT NULL,
  tonnes bigint NOT NULL CHECK (tonnes > 0),
  PRIMARY KEY (book, party, authorization_id, entry)
);

CREATE TABLE registry.claim (
  series integer NOT NULL,
  first_serial bigint NOT NULL,
  last_serial bigint NOT NULL,
  book text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  use text NOT NULL,
  beneficiary text NOT NULL,
  reporting_year smallint NOT NULL,
  PRIMARY KEY (series, first_serial, entry)
);

-- What lies where now: nothing but the blocks that no piece names as parent.
CREATE TABLE registry.live (
  series integer NOT NULL,
  first_serial bigint NOT NULL,
  last_serial bigint NOT NULL,
  account integer NOT NULL,
  itmo integer,
  book text COLLATE "C" NOT NULL,
  block bigint NOT NULL,
  entry bigint NOT NULL,
  PRIMARY KEY (series, first_serial)
);
CREATE INDEX live_by_account ON registry.live (account, series, first_serial);

CREATE TABLE registry.balance (
  account integer NOT NULL,
  series integer NOT NULL,
  tonnes bigint NOT NULL,
  PRIMARY KEY (account, series)
) WITH (fillfactor = 70);

-- Once per statement: every consumed block is partitioned exactly by its pieces; then live and
-- balance follow. It belongs to the owner, so that the writer needs no right to change them.
CREATE FUNCTION registry.keep_blocks_whole() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  wrong record;
BEGIN
  SELECT c.book, c.parent INTO wrong
    FROM (SELECT book, parent, series, first_serial, last_serial,
                 lag(last_serial) OVER serials AS before, lead(first_serial) OVER serials AS after
            FROM made WHERE parent IS NOT NULL
          WINDOW serials AS (PARTITION BY book, parent ORDER BY first_serial)) c
    LEFT JOIN registry.block p ON p.book = c.book AND p.number = c.parent
   WHERE p.number IS NULL OR p.series <> c.series
      OR c.first_serial <> coalesce(c.before + 1, p.first_serial)
      OR (c.after IS NULL AND c.last_serial <> p.last_serial)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'block % of book % is not partitioned exactly', wrong.parent, wrong.book
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'block_partitioned';
  END IF;

  WITH consumed AS (
    -- The first piece begins where its parent began: one row for each consumed block.
    SELECT p.book, p.number, p.series, p.first_serial, p.account,
           p.last_serial - p.first_serial + 1 AS tonnes
      FROM made c JOIN registry.block p
        ON p.book = c.book AND p.number = c.parent AND p.first_serial = c.first_serial
  ), gone AS (
    DELETE FROM registry.live l USING consumed k
     WHERE l.series = k.series AND l.first_serial = k.first_serial AND l.block = k.number
  ), net AS (
    SELECT account, series, sum(tonnes)::bigint AS tonnes
      FROM (SELECT account, series, last_serial - first_serial + 1 AS tonnes FROM made
             UNION ALL SELECT account, series, -tonnes FROM consumed) gained
     GROUP BY account, series
  )
  INSERT INTO registry.balance AS b (account, series, tonnes)
  SELECT account, series, tonnes FROM net WHERE tonnes <> 0
  ON CONFLICT (account, series) DO UPDATE SET tonnes = b.tonnes + excluded.tonnes;

  INSERT INTO registry.live (series, first_serial, last_serial, account, itmo, book, block, entry)
  SELECT m.series, m.first_serial, m.last_serial, m.account, m.itmo, m.book, m.number, m.entry
    FROM made m LEFT JOIN made c ON c.book = m.book AND c.parent = m.number
                                AND c.first_serial = m.first_serial
   WHERE c.number IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_blocks_whole AFTER INSERT ON registry.block
  REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_blocks_whole();

-- One batch of entries with all their blocks in one call, refused when another writer has taken a
-- later epoch. A null item of itmo or parent arrives as zero.
CREATE FUNCTION registry.append_batch(
    my_epoch bigint,
    e_book text[], e_number bigint[], e_kind text[], e_at bigint[], e_leaf bytea[], e_hash bytea[],
    s_salt bytea[], s_by text[], s_command bytea[], r_key text[], r_hash bytea[],
    b_book text[], b_number bigint[], b_entry bigint[], b_series integer[], b_first bigint[],
    b_last bigint[], b_account integer[], b_itmo integer[], b_parent bigint[]) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(4919, 1);
  IF my_epoch IS DISTINCT FROM (SELECT max(epoch) FROM registry.leadership) THEN
    RAISE EXCEPTION 'another process writes the journal now'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO registry.request (book, key, body_hash, number)
  SELECT * FROM unnest(e_book, r_key, r_hash, e_number);
  INSERT INTO registry.entry (book, number, kind, at_ms, leaf, leaf_hash)
  SELECT * FROM unnest(e_book, e_number, e_kind, e_at, e_leaf, e_hash);
  INSERT INTO registry.sealed (book, number, salt, instructed_by, command)
  SELECT * FROM unnest(e_book, e_number, s_salt, s_by, s_command);
  IF cardinality(b_number) > 0 THEN
    INSERT INTO registry.block
      (book, number, entry, series, first_serial, last_serial, account, itmo, parent)
    SELECT book, number, entry, series, first_serial, last_serial, account,
           nullif(itmo, 0), nullif(parent, 0)
      FROM unnest(b_book, b_number, b_entry, b_series, b_first, b_last, b_account, b_itmo, b_parent)
        AS b (book, number, entry, series, first_serial, last_serial, account, itmo, parent);
  END IF;
END $$;

REVOKE ALL ON FUNCTION registry.keep_blocks_whole() FROM PUBLIC;
REVOKE ALL ON FUNCTION registry.append_batch FROM PUBLIC;
GRANT USAGE ON SCHEMA registry TO jcm_writer, jcm_reader;
GRANT EXECUTE ON FUNCTION registry.append_batch TO jcm_writer;
GRANT SELECT, INSERT ON
  registry.leadership, registry.entry, registry.sealed, registry.request, registry.series,
  registry.account, registry.account_status, registry.block, registry.itmo, registry.issuance,
  registry.authorized, registry.draw, registry.claim
  TO jcm_writer;
GRANT SELECT ON registry.live, registry.balance TO jcm_writer;
GRANT SELECT ON
  registry.entry, registry.series, registry.account, registry.account_status, registry.block,
  registry.itmo, registry.issuance, registry.authorized, registry.draw, registry.claim,
  registry.live, registry.balance, registry.leadership
  TO jcm_reader;
