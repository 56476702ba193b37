SELECT format('CREATE DATABASE %I OWNER suara_owner TEMPLATE template0 ENCODING ''UTF8''', :database::text) AS command
