-- Who may do what. The roles own nothing and do not bypass row-level security; FORCE holds the owner to it as well.
DO $$
DECLARE
  target record;
BEGIN
  FOR target IN
    SELECT schemaname, tablename FROM pg_tables
    WHERE schemaname IN ('delivery', 'enrolment', 'care', 'attendance', 'audit')
  LOOP
    EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', target.schemaname, target.tablename);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA geography, delivery, enrolment, care, attendance, release, audit TO monitor_api;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA geography, delivery, enrolment, care, attendance, release, audit TO monitor_api;
--> statement-breakpoint
GRANT INSERT ON audit.access_event TO monitor_api;
--> statement-breakpoint
GRANT USAGE ON SCHEMA geography, delivery, enrolment, care, attendance TO monitor_load;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA geography, delivery, enrolment, care, attendance TO monitor_load;
--> statement-breakpoint
GRANT USAGE ON SCHEMA geography, delivery, enrolment, care, attendance, release TO monitor_release;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA geography, delivery, enrolment, care, attendance, release TO monitor_release;
--> statement-breakpoint
-- Only INSERT: what is published cannot be changed or taken back in silence.
GRANT INSERT ON release.release, release.observation TO monitor_release;
