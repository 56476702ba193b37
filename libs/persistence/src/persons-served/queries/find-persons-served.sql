SELECT service_id AS "serviceId", to_char(month, 'YYYY-MM') AS month, n FROM persons_served
WHERE service_id = ANY(:serviceIds)
