#include "source/role.h"

#include "text/table.h"

void
roles_begin(struct roles *r)
{
	r->count = 0;
}

void
role_put(struct roles *r, struct str text, struct str head)
{
	struct role *role = &r->kept[r->count % ROLES_KEPT];

	if (text.n == 0 || text.n > ROLE_BYTES)
		return;
	role->head = table_hash(head);
	role->n = (uint8_t)text.n;
	memcpy(role->text, text.s, text.n);
	r->count++;
}

static bool
has_word(struct str text, struct str word)
{
	struct str piece;

	while (str_cut(&text, ' ', &piece))
		if (str_eq_ascii(piece, word))
			return true;
	return false;
}

/* All words but the first, which is the article. */
static bool
has_words(struct str longer, struct str text)
{
	struct str word;

	str_cut(&text, ' ', &word);
	while (str_cut(&text, ' ', &word))
		if (!has_word(longer, word))
			return false;
	return true;
}

struct str
role_find(const struct roles *r, struct str text, struct str head)
{
	uint32_t hash = table_hash(head);
	uint32_t last = r->count > ROLES_KEPT ? r->count - ROLES_KEPT : 0;

	for (uint32_t i = r->count; i > last; i--) {
		const struct role *role = &r->kept[(i - 1) % ROLES_KEPT];
		struct str known = { role->text, role->n };

		if (role->head == hash && known.n > text.n && has_words(known, text))
			return known;
	}
	return text;
}
