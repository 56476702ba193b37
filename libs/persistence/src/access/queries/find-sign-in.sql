SELECT instansi_id AS "instansiId", marking, user_id AS "userId", username, role,
  password_hash AS "passwordHash", deactivated, second_factor AS "secondFactor"
FROM find_sign_in(:username, :instansiKey)
