-- The history of migrations is written by the owner alone; the product may show which version it runs on.
COMMENT ON SCHEMA history IS 'Which migrations ran, and when';
GRANT USAGE ON SCHEMA history TO jcm_writer, jcm_reader;
GRANT SELECT ON history.migrations TO jcm_writer, jcm_reader;
