-- The same as before; the blocks made since are always reached by their number, never through the
-- index of what was consumed.
-- Brings live, balance and posting of a book up to its last entry. It belongs to the owner, so that
-- the writer needs no right to change them.
CREATE OR REPLACE FUNCTION registry.keep_holdings(of_book text) RETURNS void
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

