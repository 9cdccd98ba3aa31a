#include "article/colophon.h"

/* Characters of a line of rights; bytes before an address, for "Source: ". */
enum { RIGHTS_LONGEST = 240, LABEL_LONGEST = 20, RESERVES = 3 };

static bool
is_copyright(struct str line)
{
	static const struct str signs[] = { { "\xc2\xa9", 2 }, { "(c)", 3 }, { "copyright", 9 } };

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (line.n > signs[i].n && str_eq_ascii(str_part(line, 0, signs[i].n), signs[i]))
			return true;
	return false;
}

static bool
reserves_rights(struct str line, const struct measure *m)
{
	return m->characters <= RIGHTS_LONGEST && m->furniture[FURNITURE_LEGAL] == RESERVES &&
	    is_copyright(line);
}

/* "URL: https://www.example.com/news/5" */
static bool
is_address(struct str line)
{
	size_t at = str_find(line, STR("://"));

	return at <= LABEL_LONGEST && at < line.n &&
	    str_find_byte(str_from(line, at), ' ') == line.n - at;
}

/* "The post Headline appeared first on Site.", as feeds have it: a line of links to itself. */
static bool
links_to_itself(const struct survey *s, size_t i)
{
	struct str line = page_text(&s->page, i);

	if (s->page.blocks[i].linked * 2 < s->measures.of[i].characters)
		return false;
	for (size_t k = 0; k < s->page.title_count; k++) {
		struct str title = str_trim(s->page.titles[k]);

		if (title.n > 0 && title.n < line.n && str_find(line, title) < line.n)
			return true;
	}
	return false;
}

void
colophon_drop(const struct survey *s, bool *kept)
{
	bool reserved = false;

	for (size_t i = s->page.n; i-- > 0;) {
		struct str line = page_text(&s->page, i);

		if (!kept[i])
			continue;
		if (reserves_rights(line, &s->measures.of[i]))
			reserved = true;
		else if (!(reserved && is_address(line)) && !links_to_itself(s, i))
			return;
		kept[i] = false;
	}
}
