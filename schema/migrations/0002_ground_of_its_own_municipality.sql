ALTER POLICY "episode_seen_by_viewer" ON "care"."episode" TO monitor_api USING (((select current_setting('monitor.role', true)) in ('municipality') and "care"."episode"."municipality_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) in ('provider') and "care"."episode"."provider_code" = any(string_to_array((select current_setting('monitor.scope', true)), ',')))
          or ((select current_setting('monitor.role', true)) = 'school' and exists (
            select from care.ground g
            where g.pupil_id = "care"."episode"."pupil_id" and g.municipality_code = "care"."episode"."municipality_code")));