-- The journal made lighter for the writer and quicker for the reader, with the same guards.
--
-- What lies where (live, balance, posting) is derived from the blocks by the database alone, as
-- before; now in steps that may take many batches at once, so that a block made and consumed in
-- between costs nothing there. `holdings_as_of` says up to which entry they stand.

-- One row for each entry: the key of its request stands with it, and the first of its blocks.
ALTER TABLE registry.entry
  ADD COLUMN key text COLLATE "C",
  ADD COLUMN body_hash bytea CHECK (length(body_hash) = 32),
  ADD COLUMN first_block bigint;
UPDATE registry.entry e SET key = r.key, body_hash = r.body_hash
  FROM registry.request r WHERE r.book = e.book AND r.number = e.number;
UPDATE registry.entry e SET first_block =
  coalesce((SELECT min(b.number) FROM registry.block b WHERE b.book = e.book AND b.entry >= e.number),
           (SELECT max(b.number) + 1 FROM registry.block b WHERE b.book = e.book), 1);
ALTER TABLE registry.entry
  ALTER COLUMN key SET NOT NULL, ALTER COLUMN body_hash SET NOT NULL,
  ALTER COLUMN first_block SET NOT NULL,
  ADD CONSTRAINT request_once UNIQUE (book, key);
COMMENT ON COLUMN registry.entry.key IS 'Idempotency key of the request: the same key is the same act';
COMMENT ON COLUMN registry.entry.first_block IS
  'Its blocks are those from here up to the first block of the next entry';
DROP TABLE registry.request;
DROP INDEX registry.block_by_entry;
DROP INDEX registry.block_by_account;

-- By which block its serials came to lie in this account, marked as they are: itself, unless it is
-- a piece that only stayed behind. A life of a serial has as many steps as it had movements.
ALTER TABLE registry.block ADD COLUMN since bigint;
WITH RECURSIVE line AS (
  SELECT book, number, number AS since, account, itmo FROM registry.block WHERE parent IS NULL
  UNION ALL
  SELECT b.book, b.number,
         CASE WHEN b.account = l.account AND b.itmo IS NOT DISTINCT FROM l.itmo
              THEN l.since ELSE b.number END,
         b.account, b.itmo
    FROM line l JOIN registry.block b ON b.book = l.book AND b.parent = l.number)
UPDATE registry.block b SET since = l.since
  FROM line l WHERE l.book = b.book AND l.number = b.number;
ALTER TABLE registry.block
  ALTER COLUMN since SET NOT NULL,
  ADD CONSTRAINT issued_block_begins_its_line CHECK (parent IS NOT NULL OR since = number);

ALTER TABLE registry.live ADD COLUMN since bigint;
UPDATE registry.live l SET since = b.since
  FROM registry.block b WHERE b.book = l.book AND b.number = l.block;
ALTER TABLE registry.live ALTER COLUMN since SET NOT NULL;

-- Double entry: what an entry took from or gave to an account. Each entry adds up to zero, or to
-- what it issued.
CREATE TABLE registry.posting (
  account integer NOT NULL,
  entry bigint NOT NULL,
  series integer NOT NULL,
  tonnes bigint NOT NULL CHECK (tonnes <> 0),
  PRIMARY KEY (account, entry, series)
);
CREATE TABLE registry.holdings_as_of (
  book text COLLATE "C" PRIMARY KEY,
  entry bigint NOT NULL,
  block bigint NOT NULL
);
INSERT INTO registry.holdings_as_of
SELECT book, max(entry), max(number) FROM registry.block GROUP BY book;
INSERT INTO registry.posting
SELECT account, entry, series, sum(tonnes)
  FROM (SELECT b.account, b.entry, b.series, b.last_serial - b.first_serial + 1 AS tonnes
          FROM registry.block b WHERE b.since = b.number
         UNION ALL
        SELECT p.account, b.entry, b.series, -(b.last_serial - b.first_serial + 1)
          FROM registry.block b JOIN registry.block p ON p.book = b.book AND p.number = b.parent
         WHERE b.since = b.number) legs
 GROUP BY account, entry, series HAVING sum(tonnes) <> 0;

ALTER TABLE registry.live SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE registry.balance SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

-- Once per statement: every consumed block is partitioned exactly by its pieces, and a piece begins
-- a line of its own if and only if it moved or was marked. A fenced LATERAL is one look-up by key
-- per row, whatever the sizes of the tables.
CREATE OR REPLACE FUNCTION registry.keep_blocks_whole() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  wrong record;
BEGIN
  SELECT c.book, c.parent INTO wrong
    FROM (SELECT book, number, parent, series, first_serial, last_serial, account, itmo, since,
                 lag(last_serial) OVER serials AS before, lead(first_serial) OVER serials AS after
            FROM made WHERE parent IS NOT NULL
          WINDOW serials AS (PARTITION BY book, parent ORDER BY first_serial)) c
    LEFT JOIN LATERAL (SELECT p.number, p.series, p.first_serial, p.last_serial, p.account, p.itmo,
                              p.since
                         FROM registry.block p
                        WHERE p.book = c.book AND p.number = c.parent OFFSET 0) p ON true
   WHERE p.number IS NULL OR p.series <> c.series
      OR c.first_serial <> coalesce(c.before + 1, p.first_serial)
      OR (c.after IS NULL AND c.last_serial <> p.last_serial)
      OR c.since <> CASE WHEN c.account = p.account AND c.itmo IS NOT DISTINCT FROM p.itmo
                         THEN p.since ELSE c.number END
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'block % of book % is not partitioned exactly', wrong.parent, wrong.book
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'block_partitioned';
  END IF;
  RETURN NULL;
END $$;

-- Brings live, balance and posting of a book up to its last entry. It belongs to the owner, so that
-- the writer needs no right to change them.
CREATE FUNCTION registry.keep_holdings(of_book text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
DECLARE
  upto bigint;
  places tid[];
  accounts integer[];
  serieses integer[];
  amounts bigint[];
BEGIN
  SELECT block INTO upto FROM registry.holdings_as_of WHERE book = of_book FOR UPDATE;
  upto := coalesce(upto, 0);
  -- What lay there and was consumed since. Of what was made since, only what is left will be put.
  SELECT array_agg(l.place), array_agg(l.account), array_agg(l.series), array_agg(l.tonnes)
    INTO places, accounts, serieses, amounts
    FROM (SELECT book, series, first_serial, parent FROM registry.block
           WHERE book = of_book AND number > upto OFFSET 0) c
    CROSS JOIN LATERAL (SELECT l.ctid AS place, l.account, l.series,
                               l.last_serial - l.first_serial + 1 AS tonnes
                          FROM registry.live l
                         WHERE l.series = c.series AND l.first_serial = c.first_serial
                           AND l.book = c.book AND l.block = c.parent OFFSET 0) l
   WHERE c.parent <= upto;
  DELETE FROM registry.live WHERE ctid = ANY (places);

  WITH fresh AS MATERIALIZED (
    SELECT * FROM registry.block WHERE book = of_book AND number > upto
  ), stays AS (
    INSERT INTO registry.live
      (series, first_serial, last_serial, account, itmo, book, block, entry, since)
    SELECT series, first_serial, last_serial, account, itmo, book, number, entry, since
      FROM fresh f WHERE NOT EXISTS (SELECT FROM fresh c WHERE c.parent = f.number)
    RETURNING account, series, last_serial - first_serial + 1 AS tonnes
  ), legs AS (
    INSERT INTO registry.posting (account, entry, series, tonnes)
    SELECT account, entry, series, sum(tonnes)
      FROM (SELECT f.account, f.entry, f.series, f.last_serial - f.first_serial + 1 AS tonnes
              FROM fresh f WHERE f.since = f.number
             UNION ALL
            SELECT p.account, f.entry, f.series, -(f.last_serial - f.first_serial + 1)
              FROM fresh f
              CROSS JOIN LATERAL (SELECT p.account FROM registry.block p
                                   WHERE p.book = f.book AND p.number = f.parent OFFSET 0) p
             WHERE f.since = f.number) moved
     GROUP BY account, entry, series HAVING sum(tonnes) <> 0
  )
  INSERT INTO registry.balance AS b (account, series, tonnes)
  SELECT account, series, sum(tonnes)
    FROM (SELECT account, series, tonnes FROM stays
           UNION ALL
          SELECT g.account, g.series, -g.tonnes
            FROM unnest(accounts, serieses, amounts) AS g (account, series, tonnes)) gained
   GROUP BY account, series HAVING sum(tonnes) <> 0
  ON CONFLICT (account, series) DO UPDATE SET tonnes = b.tonnes + excluded.tonnes;

  INSERT INTO registry.holdings_as_of AS a (book, entry, block)
  SELECT book, entry, number FROM registry.block WHERE book = of_book ORDER BY number DESC LIMIT 1
  ON CONFLICT (book) DO UPDATE SET entry = excluded.entry, block = excluded.block;
END $$;

-- One batch of entries with all their blocks in one call, refused when another writer has taken a
-- later epoch. A null item of itmo or parent arrives as zero. The books whose holdings are to stand
-- as of this batch are named.
DROP FUNCTION registry.append_batch;
CREATE FUNCTION registry.append_batch(
    my_epoch bigint,
    e_book text[], e_number bigint[], e_kind text[], e_at bigint[], e_leaf bytea[], e_hash bytea[],
    e_key text[], e_body bytea[], e_block bigint[],
    s_salt bytea[], s_by text[], s_command bytea[],
    b_book text[], b_number bigint[], b_entry bigint[], b_series integer[], b_first bigint[],
    b_last bigint[], b_account integer[], b_itmo integer[], b_parent bigint[], b_since bigint[],
    holdings_of text[]) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  of_book text;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(4919, 1);
  IF my_epoch IS DISTINCT FROM (SELECT max(epoch) FROM registry.leadership) THEN
    RAISE EXCEPTION 'another process writes the journal now'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO registry.entry
    (book, number, kind, at_ms, leaf, leaf_hash, key, body_hash, first_block)
  SELECT * FROM unnest(e_book, e_number, e_kind, e_at, e_leaf, e_hash, e_key, e_body, e_block);
  INSERT INTO registry.sealed (book, number, salt, instructed_by, command)
  SELECT * FROM unnest(e_book, e_number, s_salt, s_by, s_command);
  IF cardinality(b_number) > 0 THEN
    INSERT INTO registry.block
      (book, number, entry, series, first_serial, last_serial, account, itmo, parent, since)
    SELECT book, number, entry, series, first_serial, last_serial, account,
           nullif(itmo, 0), nullif(parent, 0), since
      FROM unnest(b_book, b_number, b_entry, b_series, b_first, b_last, b_account, b_itmo, b_parent,
                  b_since)
        AS b (book, number, entry, series, first_serial, last_serial, account, itmo, parent, since);
  END IF;
  FOREACH of_book IN ARRAY holdings_of LOOP
    PERFORM registry.keep_holdings(of_book);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION registry.keep_holdings FROM PUBLIC;
REVOKE ALL ON FUNCTION registry.append_batch FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry.append_batch, registry.keep_holdings TO jcm_writer;
GRANT SELECT ON registry.posting, registry.holdings_as_of TO jcm_writer, jcm_reader;
