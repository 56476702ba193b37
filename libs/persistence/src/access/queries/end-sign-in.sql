SELECT end_sign_in(:attempt, :success)
