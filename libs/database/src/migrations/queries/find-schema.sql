SELECT to_regnamespace('suara') IS NOT NULL AS there
