CREATE TABLE "release"."coverage" (
	"release" integer NOT NULL,
	"place" text NOT NULL,
	"kind" text NOT NULL,
	"school_year" text NOT NULL,
	"unit" text NOT NULL,
	"expected" integer NOT NULL,
	"delivered" integer NOT NULL,
	"pupils" integer,
	"linked_percent" integer,
	CONSTRAINT "coverage_release_place_kind_school_year_unit_pk" PRIMARY KEY("release","place","kind","school_year","unit")
);
--> statement-breakpoint
CREATE TABLE "release"."gate_memory" (
	"key" text PRIMARY KEY NOT NULL,
	"result" jsonb NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release"."gate_part" (
	"release" integer NOT NULL,
	"name" text NOT NULL,
	"school_year" text NOT NULL,
	"figures" integer NOT NULL,
	"secrets" integer NOT NULL,
	"complementary" integer NOT NULL,
	"pruned" integer,
	"components" integer,
	"hardest" jsonb,
	"attacks" integer NOT NULL,
	"by_witness" integer NOT NULL,
	"by_program" integer NOT NULL,
	"ms" integer NOT NULL,
	CONSTRAINT "gate_part_release_name_school_year_pk" PRIMARY KEY("release","name","school_year")
);
--> statement-breakpoint
CREATE TABLE "release"."reason" (
	"release" integer NOT NULL,
	"place" text NOT NULL,
	"indicator" text NOT NULL,
	"period" text NOT NULL,
	"breakdown" text DEFAULT '' NOT NULL,
	"because" text NOT NULL,
	"protects" jsonb,
	CONSTRAINT "reason_release_place_indicator_period_breakdown_pk" PRIMARY KEY("release","place","indicator","period","breakdown")
);
--> statement-breakpoint
CREATE TABLE "release"."withdrawal" (
	"release" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release"."withdrawal_reason" (
	"release" integer PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "release"."withdrawal_reason" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "release"."coverage" ADD CONSTRAINT "coverage_release_release_number_fk" FOREIGN KEY ("release") REFERENCES "release"."release"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release"."gate_part" ADD CONSTRAINT "gate_part_release_release_number_fk" FOREIGN KEY ("release") REFERENCES "release"."release"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release"."reason" ADD CONSTRAINT "reason_release_release_number_fk" FOREIGN KEY ("release") REFERENCES "release"."release"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release"."withdrawal" ADD CONSTRAINT "withdrawal_release_release_number_fk" FOREIGN KEY ("release") REFERENCES "release"."release"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release"."withdrawal_reason" ADD CONSTRAINT "withdrawal_reason_release_withdrawal_release_fk" FOREIGN KEY ("release") REFERENCES "release"."withdrawal"("release") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE VIEW "release"."served_release" WITH (security_invoker = true) AS (
    select number, reference_date, published_at, fingerprint, inputs, demo from release.release
    where not exists (select from release.withdrawal where withdrawal.release = number));--> statement-breakpoint
CREATE POLICY "withdrawal_reason_seen_by_administrator" ON "release"."withdrawal_reason" AS PERMISSIVE FOR SELECT TO "monitor_api" USING ((select current_setting('monitor.role', true)) = 'administrator');--> statement-breakpoint
CREATE POLICY "withdrawal_reason_written" ON "release"."withdrawal_reason" AS PERMISSIVE FOR ALL TO "monitor_release" USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE release.withdrawal_reason FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What the gate did and why figures are hidden is for the role that builds releases alone.
GRANT SELECT ON release.coverage, release.withdrawal, release.withdrawal_reason, release.served_release TO monitor_api;
--> statement-breakpoint
GRANT SELECT ON release.coverage, release.gate_part, release.reason, release.withdrawal, release.withdrawal_reason,
  release.served_release TO monitor_release;
--> statement-breakpoint
-- Only INSERT: what belongs to a release is as frozen as its figures, and a withdrawal is for good.
GRANT INSERT ON release.coverage, release.gate_part, release.reason, release.withdrawal, release.withdrawal_reason
  TO monitor_release;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON release.gate_memory TO monitor_release;
