#include "line/document.h"

/* Whether these fields name another document than those before. */
static bool
names_another(struct document *d, struct str fields)
{
	struct str name = STR("");
	bool named = tag_find(fields, STR("doc"), &name);

	if (d->open && named == d->named && str_eq(name, buf_str(&d->name)))
		return false;
	d->open = true;
	d->named = named;
	d->name.n = 0;
	buf_add(&d->name, name);
	return true;
}

bool
document_begins(struct document *d, struct line line)
{
	if (d->open && !d->fields.failed && str_eq(line.fields, buf_str(&d->fields)))
		return false;
	d->fields.n = 0;
	buf_add(&d->fields, line.fields);
	d->paragraph = tag_paragraph(line.fields);
	return names_another(d, line.fields);
}

void
document_free(struct document *d)
{
	buf_free(&d->name);
	buf_free(&d->fields);
	*d = (struct document)DOCUMENT_INIT;
}
