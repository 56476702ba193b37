-- sealed_statement(seal)
-- A seal as it is kept outside: what was signed, the signature and the key, both in base64.
json_build_object('statement', :seal.statement,
  'signature', translate(encode(:seal.signature, 'base64'), E'\n', ''),
  'publicKey', encode(:seal.public_key, 'base64'))
