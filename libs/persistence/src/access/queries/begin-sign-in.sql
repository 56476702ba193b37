SELECT begin_sign_in(:users, :name, :address, :browser, :at) AS id
