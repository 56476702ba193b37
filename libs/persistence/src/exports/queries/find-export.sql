SELECT {{export_status()}} FROM export_jobs WHERE requested_by = :userId AND id = :id
