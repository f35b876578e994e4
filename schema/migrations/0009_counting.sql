CREATE SCHEMA "counting";--> statement-breakpoint
GRANT USAGE, CREATE ON SCHEMA "counting" TO monitor_release;
