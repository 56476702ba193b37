SELECT DISTINCT unit_id AS id FROM assignments WHERE officer_id = :officerId
