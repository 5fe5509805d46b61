-- What was published of the books. All of it is appended, never changed; the secret keys lie outside
-- the database.
-- Every checkpoint that was signed, before anybody could see it. One size has one root for ever.
CREATE TABLE registry.checkpoint (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  at_ms bigint NOT NULL,
  note text NOT NULL,
  CONSTRAINT one_root_for_a_size EXCLUDE USING gist (book WITH =, size WITH =, root WITH <>)
);
CREATE INDEX checkpoint_by_book ON registry.checkpoint (book, id);
COMMENT ON COLUMN registry.checkpoint.note IS 'C2SP signed note with the signatures of the log';

-- What witnesses said of a checkpoint.
CREATE TABLE registry.cosignature (
  book text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  witness text NOT NULL,
  line text NOT NULL,
  at_ms bigint NOT NULL,
  PRIMARY KEY (book, size, line)
);
COMMENT ON COLUMN registry.cosignature.line IS 'Signature line of the note: cosignature/v1';

-- Whose cosignatures are taken; the latest row of a key counts.
CREATE TABLE registry.witness (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  key text NOT NULL,
  trusted boolean NOT NULL,
  decided_by text NOT NULL,
  at_ms bigint NOT NULL
);

-- The keys of a book in order: who may read a checkpoint of any time.
CREATE TABLE registry.log_key (
  book text COLLATE "C" NOT NULL,
  key text NOT NULL,
  since_size bigint NOT NULL,
  since_ms bigint NOT NULL,
  note text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (book, key)
);
COMMENT ON COLUMN registry.log_key.note IS
  'The first checkpoint of this key; after a rotation it carries the signature of the key before too';
COMMENT ON COLUMN registry.log_key.reason IS 'first, rotated, or why the key before is gone';

-- Which auditor was given the seals of which entries.
CREATE TABLE registry.auditor_key (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  auditor text NOT NULL,
  document text NOT NULL,
  last_entry bigint NOT NULL,
  given_by text NOT NULL,
  at_ms bigint NOT NULL
);

-- Certificates as they were handed out; whoever holds the paper can have it checked.
CREATE TABLE registry.certificate (
  number text COLLATE "C" PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('account', 'entry')),
  content text NOT NULL,
  log_size bigint NOT NULL,
  at_ms bigint NOT NULL
);

-- By whose order sealed data was erased. The entry, its hash and every proof stay.
CREATE TABLE registry.erasure (
  book text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  ordered_by text NOT NULL,
  reason text NOT NULL,
  erased_by text NOT NULL,
  at_ms bigint NOT NULL,
  PRIMARY KEY (book, number)
);

-- The owner alone may call it, from the command line of the installation.
CREATE FUNCTION registry.erase_sealed(
    of_book text, of_number bigint, by_order_of text, for_reason text, by_whom text, now_ms bigint)
  RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO registry.erasure (book, number, ordered_by, reason, erased_by, at_ms)
  VALUES (of_book, of_number, by_order_of, for_reason, by_whom, now_ms);
  DELETE FROM registry.sealed WHERE book = of_book AND number = of_number;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'entry % of book % has no sealed data', of_number, of_book
      USING ERRCODE = 'no_data_found';
  END IF;
  UPDATE registry.claim SET beneficiary = 'erased by order' WHERE book = of_book AND entry = of_number;
  UPDATE registry.account SET holder = 'erased by order' WHERE book = of_book AND opened_by = of_number;
END $$;
REVOKE ALL ON FUNCTION registry.erase_sealed FROM PUBLIC;

GRANT SELECT, INSERT ON
  registry.checkpoint, registry.cosignature, registry.witness, registry.log_key,
  registry.auditor_key, registry.certificate
  TO jcm_writer;
GRANT SELECT ON registry.erasure TO jcm_writer;
GRANT SELECT ON
  registry.checkpoint, registry.cosignature, registry.witness, registry.log_key, registry.erasure
  TO jcm_reader;
