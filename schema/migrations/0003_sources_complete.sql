CREATE TABLE "attendance"."exemption" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attendance"."exemption_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"municipality_code" text NOT NULL,
	"reference" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"linked" boolean NOT NULL,
	"unlinked_reason" text,
	"article" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date
);
--> statement-breakpoint
ALTER TABLE "attendance"."exemption" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance"."guidance" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attendance"."guidance_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"municipality_code" text NOT NULL,
	"reference" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"linked" boolean NOT NULL,
	"unlinked_reason" text,
	"step" text NOT NULL,
	"on_date" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendance"."guidance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance"."report" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attendance"."report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"municipality_code" text NOT NULL,
	"reference" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"linked" boolean NOT NULL,
	"unlinked_reason" text,
	"site_code" text,
	"kind" text NOT NULL,
	"reported_on" date NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date
);
--> statement-breakpoint
ALTER TABLE "attendance"."report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."arrangement" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "care"."arrangement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"municipality_code" text NOT NULL,
	"site_code" text NOT NULL,
	"provider_code" text NOT NULL,
	"theme" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date,
	"reach" integer
);
--> statement-breakpoint
ALTER TABLE "care"."arrangement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."decision" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "delivery"."decision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delivery"."decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."finding" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "delivery"."finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"place" text,
	"measured" double precision NOT NULL,
	"expected" double precision
);
--> statement-breakpoint
ALTER TABLE "delivery"."finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."measure" (
	"delivery_id" bigint NOT NULL,
	"measure" text NOT NULL,
	"place" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "measure_delivery_id_measure_place_pk" PRIMARY KEY("delivery_id","measure","place")
);
--> statement-breakpoint
ALTER TABLE "delivery"."measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."token" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "delivery"."token_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation" text NOT NULL,
	"holder" text NOT NULL,
	"hash" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "delivery"."token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."bridge" (
	"delivery_id" bigint NOT NULL,
	"pupil_id" uuid NOT NULL,
	"previous_pupil_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enrolment"."bridge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "geography"."municipality_merger" (
	"code" text NOT NULL,
	"into" text NOT NULL,
	"on_date" date NOT NULL,
	CONSTRAINT "municipality_merger_code_into_pk" PRIMARY KEY("code","into")
);
--> statement-breakpoint
CREATE TABLE "geography"."site_score" (
	"measure" text NOT NULL,
	"site_code" text NOT NULL,
	"reference_date" date NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "site_score_measure_site_code_reference_date_pk" PRIMARY KEY("measure","site_code","reference_date")
);
--> statement-breakpoint
CREATE INDEX "exemption_pupil_id_index" ON "attendance"."exemption" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "exemption_municipality_code_index" ON "attendance"."exemption" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "exemption_delivery_id_index" ON "attendance"."exemption" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "guidance_pupil_id_index" ON "attendance"."guidance" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "guidance_municipality_code_index" ON "attendance"."guidance" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "guidance_delivery_id_index" ON "attendance"."guidance" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "report_pupil_id_index" ON "attendance"."report" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "report_municipality_code_index" ON "attendance"."report" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "report_delivery_id_index" ON "attendance"."report" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "arrangement_site_code_index" ON "care"."arrangement" USING btree ("site_code");--> statement-breakpoint
CREATE INDEX "arrangement_delivery_id_index" ON "care"."arrangement" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "decision_delivery_id_index" ON "delivery"."decision" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "finding_delivery_id_index" ON "delivery"."finding" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "bridge_pupil_id_index" ON "enrolment"."bridge" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "bridge_delivery_id_index" ON "enrolment"."bridge" USING btree ("delivery_id");--> statement-breakpoint
CREATE POLICY "exemption_seen_by_viewer" ON "attendance"."exemption" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('municipality') and "attendance"."exemption"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "exemption_loaded" ON "attendance"."exemption" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "exemption_counted" ON "attendance"."exemption" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "guidance_seen_by_viewer" ON "attendance"."guidance" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('municipality') and "attendance"."guidance"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "guidance_loaded" ON "attendance"."guidance" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "guidance_counted" ON "attendance"."guidance" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "report_seen_by_viewer" ON "attendance"."report" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('municipality') and "attendance"."report"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))) or ((select current_setting('monitor.role', true)) in ('school') and "attendance"."report"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "report_loaded" ON "attendance"."report" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_counted" ON "attendance"."report" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "arrangement_seen_by_viewer" ON "care"."arrangement" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('municipality') and "care"."arrangement"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))) or ((select current_setting('monitor.role', true)) in ('provider') and "care"."arrangement"."provider_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) in ('school') and "care"."arrangement"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "arrangement_loaded" ON "care"."arrangement" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "arrangement_counted" ON "care"."arrangement" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "decision_seen_by_steward" ON "delivery"."decision" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (exists (select from delivery.delivery d where d.id = "delivery"."decision"."delivery_id"));--> statement-breakpoint
CREATE POLICY "decision_loaded" ON "delivery"."decision" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "decision_counted" ON "delivery"."decision" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "finding_seen_by_steward" ON "delivery"."finding" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (exists (select from delivery.delivery d where d.id = "delivery"."finding"."delivery_id"));--> statement-breakpoint
CREATE POLICY "finding_loaded" ON "delivery"."finding" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "finding_counted" ON "delivery"."finding" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "measure_seen_by_steward" ON "delivery"."measure" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (exists (select from delivery.delivery d where d.id = "delivery"."measure"."delivery_id"));--> statement-breakpoint
CREATE POLICY "measure_loaded" ON "delivery"."measure" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "measure_counted" ON "delivery"."measure" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "token_loaded" ON "delivery"."token" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "bridge_seen_by_viewer" ON "enrolment"."bridge" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (false);--> statement-breakpoint
CREATE POLICY "bridge_loaded" ON "enrolment"."bridge" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "bridge_counted" ON "enrolment"."bridge" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);
--> statement-breakpoint
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
GRANT SELECT ON attendance.exemption, attendance.guidance, attendance.report, care.arrangement,
  delivery.decision, delivery.finding, delivery.measure, geography.site_score, geography.municipality_merger
  TO monitor_api, monitor_release;
--> statement-breakpoint
GRANT SELECT ON enrolment.bridge TO monitor_release;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON attendance.exemption, attendance.guidance, attendance.report, care.arrangement,
  delivery.finding, delivery.measure, enrolment.bridge, geography.site_score, geography.municipality_merger
  TO monitor_load;
--> statement-breakpoint
-- A decision is never changed or taken back in silence; a token is revoked, not removed.
GRANT SELECT, INSERT ON delivery.decision TO monitor_load;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON delivery.token TO monitor_load;
