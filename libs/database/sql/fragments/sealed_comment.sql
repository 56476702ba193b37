-- sealed_comment(row)
-- Only a commitment to the words: whoever seals cannot read them.
-- Their names, order and texts may never change: adding a field makes another kind.
json_object(ARRAY[
  'id', :row.id::text, 'commitment', encode(:row.commitment, 'hex')
])
