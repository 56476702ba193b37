SELECT set_config('app.instansi_id', :instansiId, true) AS tenant
