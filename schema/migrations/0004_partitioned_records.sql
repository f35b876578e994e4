-- The three large tables of records are partitioned by school year: see decision 0022. Viewers come by the table alone,
-- where row-level security holds. Its parts are in a schema that only the loader may use, and only to add rows.
CREATE SCHEMA "records";
--> statement-breakpoint
GRANT USAGE ON SCHEMA records TO monitor_load;
--> statement-breakpoint
-- With its indexes, so that the names are free; what it holds is moved below.
ALTER TABLE attendance.spell SET SCHEMA records;
--> statement-breakpoint
ALTER TABLE care.episode SET SCHEMA records;
--> statement-breakpoint
ALTER TABLE enrolment.enrolment SET SCHEMA records;
--> statement-breakpoint
CREATE TABLE "attendance"."spell" (
	"delivery_id" bigint NOT NULL,
	"school_year" text NOT NULL,
	"site_code" text,
	"reference" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"linked" boolean NOT NULL,
	"unlinked_reason" text,
	"residence" text,
	"kind" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"minutes" integer NOT NULL
) PARTITION BY LIST ("school_year");
--> statement-breakpoint
CREATE TABLE "care"."episode" (
	"delivery_id" bigint NOT NULL,
	"municipality_code" text NOT NULL,
	"school_year" text NOT NULL,
	"reference" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"linked" boolean NOT NULL,
	"unlinked_reason" text,
	"provider_code" text NOT NULL,
	"form" text NOT NULL,
	"referrer" text NOT NULL,
	"collective" boolean NOT NULL,
	"requested_on" date,
	"from_date" date NOT NULL,
	"to_date" date,
	"stop_reason" text
) PARTITION BY LIST ("school_year");
--> statement-breakpoint
CREATE TABLE "enrolment"."enrolment" (
	"delivery_id" bigint NOT NULL,
	"site_code" text NOT NULL,
	"school_year" text NOT NULL,
	"class_group_id" uuid,
	"reference" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"linked" boolean NOT NULL,
	"unlinked_reason" text,
	"year_group" text,
	"sex" text NOT NULL,
	"birth_month" date,
	"residence" text,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL
) PARTITION BY LIST ("school_year");
--> statement-breakpoint
CREATE INDEX "spell_pupil_id_index" ON "attendance"."spell" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "spell_delivery_id_index" ON "attendance"."spell" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "episode_pupil_id_index" ON "care"."episode" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "episode_delivery_id_index" ON "care"."episode" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "enrolment_pupil_id_index" ON "enrolment"."enrolment" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "enrolment_class_group_id_index" ON "enrolment"."enrolment" USING btree ("class_group_id");--> statement-breakpoint
CREATE INDEX "enrolment_delivery_id_index" ON "enrolment"."enrolment" USING btree ("delivery_id");--> statement-breakpoint
DO $$
DECLARE
  target regclass;
BEGIN
  FOREACH target IN ARRAY ARRAY['attendance.spell', 'care.episode', 'enrolment.enrolment']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('GRANT SELECT ON %s TO monitor_api, monitor_release', target);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO monitor_load', target);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY "spell_seen_by_viewer" ON "attendance"."spell" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('school') and "attendance"."spell"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) in ('municipality') and "attendance"."spell"."residence" = any(string_to_array((select current_setting('monitor.scope', true)), ',')) and "attendance"."spell"."kind" in ('unauthorised', 'luxury', 'notEnrolled')));--> statement-breakpoint
CREATE POLICY "spell_loaded" ON "attendance"."spell" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "spell_counted" ON "attendance"."spell" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "episode_seen_by_viewer" ON "care"."episode" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('municipality') and "care"."episode"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) in ('provider') and "care"."episode"."provider_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) = 'school' and exists (
            select from care.ground g
            where g.pupil_id = "care"."episode"."pupil_id" and g.municipality_code = "care"."episode"."municipality_code")));--> statement-breakpoint
CREATE POLICY "episode_loaded" ON "care"."episode" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "episode_counted" ON "care"."episode" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "enrolment_seen_by_viewer" ON "enrolment"."enrolment" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('school') and "enrolment"."enrolment"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))) or ((select current_setting('monitor.role', true)) in ('municipality') and "enrolment"."enrolment"."residence" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "enrolment_loaded" ON "enrolment"."enrolment" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "enrolment_counted" ON "enrolment"."enrolment" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
-- Makes the parts of a school year. Attached rather than made in place, so that nobody who reads has to wait.
CREATE FUNCTION delivery.open_school_year(school_year text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  target regclass;
  part text;
BEGIN
  IF school_year !~ '^[0-9]{4}-[0-9]{4}$' OR right(school_year, 4)::int <> left(school_year, 4)::int + 1 THEN
    RAISE EXCEPTION 'not a school year: %', school_year;
  END IF;
  IF to_regclass(format('records.%I', 'spell_' || school_year)) IS NOT NULL THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('monitor school year'));
  FOREACH target IN ARRAY ARRAY['enrolment.enrolment', 'care.episode', 'attendance.spell']::regclass[] LOOP
    SELECT relname || '_' || school_year INTO part FROM pg_class WHERE oid = target;
    CONTINUE WHEN to_regclass(format('records.%I', part)) IS NOT NULL;
    -- a year grows by a thousand deliveries: the usual tenth would have it looked at some forty times over
    EXECUTE format('CREATE TABLE records.%I (LIKE %s INCLUDING DEFAULTS) WITH (autovacuum_analyze_scale_factor = 0.5,
      autovacuum_vacuum_insert_scale_factor = 1)', part, target);
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION records.%I FOR VALUES IN (%L)', target, part, school_year);
    EXECUTE format('GRANT INSERT ON records.%I TO monitor_load', part);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION delivery.open_school_year(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION delivery.open_school_year(text) TO monitor_load;
--> statement-breakpoint
-- Autovacuum never looks at a partitioned table as a whole, and a release is planned by what is known of the whole.
CREATE FUNCTION delivery.analyse_records() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  ANALYZE enrolment.enrolment, care.episode, attendance.spell;
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION delivery.analyse_records() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION delivery.analyse_records() TO monitor_load, monitor_release;
--> statement-breakpoint
-- The owner is held to the policies of the old tables too, and would see nothing to move. The new ones get FORCE last.
ALTER TABLE records.spell NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE records.episode NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE records.enrolment NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
SELECT delivery.open_school_year(school_year) FROM (
  SELECT school_year FROM records.spell UNION SELECT school_year FROM records.episode
  UNION SELECT school_year FROM records.enrolment) known;
--> statement-breakpoint
INSERT INTO attendance.spell
SELECT delivery_id, school_year, site_code, reference, pupil_id, linked, unlinked_reason, residence, kind, from_date,
  to_date, minutes
FROM records.spell ORDER BY id;
--> statement-breakpoint
INSERT INTO care.episode
SELECT delivery_id, municipality_code, school_year, reference, pupil_id, linked, unlinked_reason, provider_code, form,
  referrer, collective, requested_on, from_date, to_date, stop_reason
FROM records.episode ORDER BY id;
--> statement-breakpoint
INSERT INTO enrolment.enrolment
SELECT delivery_id, site_code, school_year, class_group_id, reference, pupil_id, linked, unlinked_reason, year_group,
  sex, birth_month, residence, from_date, to_date
FROM records.enrolment ORDER BY id;
--> statement-breakpoint
DROP TABLE records.spell, records.episode, records.enrolment;
--> statement-breakpoint
ALTER TABLE attendance.spell FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE care.episode FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE enrolment.enrolment FORCE ROW LEVEL SECURITY;
