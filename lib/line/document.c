#include "line/document.h"

bool
document_begins(struct document *d, struct line line)
{
	struct str name = STR("");
	bool named = tag_find(line.fields, STR("doc"), &name);
	bool same = d->open && named == d->named && str_eq(name, buf_str(&d->name));

	if (same)
		return false;
	d->open = true;
	d->named = named;
	d->name.n = 0;
	buf_add(&d->name, name);
	return true;
}

void
document_free(struct document *d)
{
	buf_free(&d->name);
	*d = (struct document)DOCUMENT_INIT;
}
