CREATE SCHEMA "attendance";
--> statement-breakpoint
CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "care";
--> statement-breakpoint
CREATE SCHEMA "delivery";
--> statement-breakpoint
CREATE SCHEMA "enrolment";
--> statement-breakpoint
CREATE SCHEMA "geography";
--> statement-breakpoint
CREATE SCHEMA "release";
--> statement-breakpoint
CREATE TABLE "attendance"."school_day" (
	"delivery_id" bigint NOT NULL,
	"site_code" text NOT NULL,
	"day" date NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "school_day_site_code_day_pk" PRIMARY KEY("site_code","day")
);
--> statement-breakpoint
ALTER TABLE "attendance"."school_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance"."spell" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attendance"."spell_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
);
--> statement-breakpoint
ALTER TABLE "attendance"."spell" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit"."access_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit"."access_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"subject" text NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"rows" integer NOT NULL,
	"allowed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit"."access_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."episode" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "care"."episode_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
);
--> statement-breakpoint
ALTER TABLE "care"."episode" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."ground" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "care"."ground_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"municipality_code" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"site_code" text NOT NULL,
	"basis" text NOT NULL,
	"valid_until" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "care"."ground" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."delivery" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "delivery"."delivery_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"organisation" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"school_year" text NOT NULL,
	"format" text NOT NULL,
	"digest" text NOT NULL,
	"status" text DEFAULT 'accepted' NOT NULL,
	"manifest" jsonb NOT NULL,
	"demo" boolean NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"received_by" text NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "delivery"."delivery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."class_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" bigint NOT NULL,
	"site_code" text NOT NULL,
	"school_year" text NOT NULL,
	"key" text NOT NULL,
	"year_group" text,
	"combined" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enrolment"."class_group" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment"."enrolment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "enrolment"."enrolment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
);
--> statement-breakpoint
ALTER TABLE "enrolment"."enrolment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "geography"."area" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "geography"."area_membership" (
	"area_code" text NOT NULL,
	"member_code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"certain" boolean DEFAULT true NOT NULL,
	"note" text,
	CONSTRAINT "area_membership_area_code_member_code_valid_from_pk" PRIMARY KEY("area_code","member_code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "geography"."care_provider" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "geography"."postcode_area" (
	"postcode4" text PRIMARY KEY NOT NULL,
	"municipality_code" text,
	"alliance_po" text,
	"alliance_vo" text
);
--> statement-breakpoint
CREATE TABLE "geography"."reference_count" (
	"source" text NOT NULL,
	"measure" text NOT NULL,
	"reference_date" date NOT NULL,
	"place_kind" text NOT NULL,
	"place_code" text NOT NULL,
	"place_name" text NOT NULL,
	"lower" integer NOT NULL,
	"upper" integer NOT NULL,
	"sites" integer NOT NULL,
	CONSTRAINT "reference_count_source_measure_reference_date_place_kind_place_code_pk" PRIMARY KEY("source","measure","reference_date","place_kind","place_code")
);
--> statement-breakpoint
CREATE TABLE "geography"."school_site" (
	"code" text PRIMARY KEY NOT NULL,
	"brin" text NOT NULL,
	"name" text NOT NULL,
	"school_type" text NOT NULL,
	"board_code" text NOT NULL,
	"postcode4" text,
	"place" text NOT NULL,
	"municipality_code" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release"."observation" (
	"release" integer NOT NULL,
	"place" text NOT NULL,
	"indicator" text NOT NULL,
	"period" text NOT NULL,
	"breakdown" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"value" double precision,
	"lower" double precision,
	"upper" double precision,
	"numerator" integer,
	"denominator" integer,
	CONSTRAINT "observation_release_place_indicator_period_breakdown_pk" PRIMARY KEY("release","place","indicator","period","breakdown")
);
--> statement-breakpoint
CREATE TABLE "release"."release" (
	"number" integer PRIMARY KEY NOT NULL,
	"reference_date" date NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fingerprint" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "release"."observation" ADD CONSTRAINT "observation_release_release_number_fk" FOREIGN KEY ("release") REFERENCES "release"."release"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "school_day_delivery_id_index" ON "attendance"."school_day" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "spell_pupil_id_index" ON "attendance"."spell" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "spell_site_code_school_year_index" ON "attendance"."spell" USING btree ("site_code","school_year");--> statement-breakpoint
CREATE INDEX "spell_delivery_id_index" ON "attendance"."spell" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "episode_pupil_id_index" ON "care"."episode" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "episode_municipality_code_index" ON "care"."episode" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "episode_provider_code_index" ON "care"."episode" USING btree ("provider_code");--> statement-breakpoint
CREATE INDEX "episode_delivery_id_index" ON "care"."episode" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "ground_pupil_id_index" ON "care"."ground" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "ground_delivery_id_index" ON "care"."ground" USING btree ("delivery_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_one_accepted" ON "delivery"."delivery" USING btree ("kind","organisation","period_from","period_to") WHERE status = 'accepted';--> statement-breakpoint
CREATE INDEX "delivery_organisation_index" ON "delivery"."delivery" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "class_group_site_code_school_year_index" ON "enrolment"."class_group" USING btree ("site_code","school_year");--> statement-breakpoint
CREATE INDEX "class_group_delivery_id_index" ON "enrolment"."class_group" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "enrolment_pupil_id_index" ON "enrolment"."enrolment" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "enrolment_site_code_school_year_index" ON "enrolment"."enrolment" USING btree ("site_code","school_year");--> statement-breakpoint
CREATE INDEX "enrolment_delivery_id_index" ON "enrolment"."enrolment" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "enrolment_residence_index" ON "enrolment"."enrolment" USING btree ("residence");--> statement-breakpoint
CREATE INDEX "area_membership_member_code_index" ON "geography"."area_membership" USING btree ("member_code");--> statement-breakpoint
CREATE INDEX "school_site_municipality_code_index" ON "geography"."school_site" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "school_site_board_code_index" ON "geography"."school_site" USING btree ("board_code");--> statement-breakpoint
CREATE POLICY "school_day_seen_by_viewer" ON "attendance"."school_day" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('school') and "attendance"."school_day"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "school_day_loaded" ON "attendance"."school_day" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "school_day_counted" ON "attendance"."school_day" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "spell_seen_by_viewer" ON "attendance"."spell" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('school') and "attendance"."spell"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) in ('municipality') and "attendance"."spell"."residence" = any(string_to_array((select current_setting('monitor.scope', true)), ',')) and "attendance"."spell"."kind" in ('unauthorised', 'luxury', 'notEnrolled')));--> statement-breakpoint
CREATE POLICY "spell_loaded" ON "attendance"."spell" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "spell_counted" ON "attendance"."spell" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "access_event_written" ON "audit"."access_event" AS PERMISSIVE FOR INSERT TO "monitor_api" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "access_event_seen_by_administrator" ON "audit"."access_event" AS PERMISSIVE FOR SELECT TO "monitor_api" USING ((select current_setting('monitor.role', true)) = 'administrator');--> statement-breakpoint
CREATE POLICY "episode_seen_by_viewer" ON "care"."episode" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('municipality') and "care"."episode"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) in ('provider') and "care"."episode"."provider_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) = 'school' and exists (
            select from care.ground g where g.pupil_id = "care"."episode"."pupil_id")));--> statement-breakpoint
CREATE POLICY "episode_loaded" ON "care"."episode" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "episode_counted" ON "care"."episode" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "ground_seen_by_viewer" ON "care"."ground" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('school') and "care"."ground"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')) and "care"."ground"."valid_until" >= current_date) or ((select current_setting('monitor.role', true)) in ('municipality') and "care"."ground"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "ground_loaded" ON "care"."ground" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "ground_counted" ON "care"."ground" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "delivery_seen_by_steward" ON "delivery"."delivery" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('steward') and "delivery"."delivery"."organisation" = any(string_to_array((select current_setting('monitor.scope', true)), ','))) or (select current_setting('monitor.role', true)) = 'administrator');--> statement-breakpoint
CREATE POLICY "delivery_loaded" ON "delivery"."delivery" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "delivery_counted" ON "delivery"."delivery" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "class_group_seen_by_viewer" ON "enrolment"."class_group" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('school') and "enrolment"."class_group"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "class_group_loaded" ON "enrolment"."class_group" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "class_group_counted" ON "enrolment"."class_group" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);--> statement-breakpoint
CREATE POLICY "enrolment_seen_by_viewer" ON "enrolment"."enrolment" AS PERMISSIVE FOR SELECT TO "monitor_api" USING (((select current_setting('monitor.role', true)) in ('school') and "enrolment"."enrolment"."site_code" = any(string_to_array((select current_setting('monitor.scope', true)), ','))) or ((select current_setting('monitor.role', true)) in ('municipality') and "enrolment"."enrolment"."residence" = any(string_to_array((select current_setting('monitor.scope', true)), ','))));--> statement-breakpoint
CREATE POLICY "enrolment_loaded" ON "enrolment"."enrolment" AS PERMISSIVE FOR ALL TO "monitor_load" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "enrolment_counted" ON "enrolment"."enrolment" AS PERMISSIVE FOR SELECT TO "monitor_release" USING (true);