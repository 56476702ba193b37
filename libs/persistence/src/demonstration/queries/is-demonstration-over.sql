SELECT EXISTS (SELECT FROM demonstration_ends) AS over
