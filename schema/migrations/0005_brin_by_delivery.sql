DROP INDEX "attendance"."spell_delivery_id_index";--> statement-breakpoint
DROP INDEX "care"."episode_delivery_id_index";--> statement-breakpoint
DROP INDEX "enrolment"."enrolment_delivery_id_index";--> statement-breakpoint
CREATE INDEX "spell_delivery_id_index" ON "attendance"."spell" USING brin ("delivery_id") WITH (autosummarize = on);--> statement-breakpoint
CREATE INDEX "episode_delivery_id_index" ON "care"."episode" USING brin ("delivery_id") WITH (autosummarize = on);--> statement-breakpoint
CREATE INDEX "enrolment_delivery_id_index" ON "enrolment"."enrolment" USING brin ("delivery_id") WITH (autosummarize = on);