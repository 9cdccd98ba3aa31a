#include "embedded/jsonld.h"

#include "text/table.h"

struct row {
	struct cell word;
	char type;
};

#define TABLE_OF struct row
#define ROW(word, type) { word, (type)[0] },
#include "jsonld-types.inc"

/* "https://schema.org/NewsArticle" and "schema:NewsArticle" are NewsArticle. */
static enum jsonld_type
type_of_name(struct str name)
{
	const struct row *row;
	size_t from = name.n;

	while (from > 0 && name.s[from - 1] != '/' && name.s[from - 1] != ':')
		from--;
	row = table_find(&jsonld_types, str_from(name, from));
	return row ? (enum jsonld_type)row->type : JSONLD_OTHER;
}

enum jsonld_type
jsonld_type(const struct json *j, size_t object)
{
	size_t member = json_member(j, object, STR("@type"));
	enum jsonld_type type = JSONLD_OTHER;

	if (!member)
		return type;
	for (size_t i = jsonld_first_of(j, member); i != JSONLD_NONE;
	     i = jsonld_next_of(j, member, i)) {
		enum jsonld_type one = type_of_name(j->values[i].text);

		if (one == JSONLD_NEWS || type == JSONLD_OTHER ||
		    (one == JSONLD_ARTICLE && type != JSONLD_NEWS))
			type = one;
	}
	return type;
}

size_t
jsonld_first(const struct json *j, enum jsonld_type type)
{
	for (size_t i = 0; i < j->n; i++)
		if (j->values[i].kind == JSON_OBJECT && jsonld_type(j, i) == type)
			return i;
	return JSONLD_NONE;
}

static bool
has_value(const struct json *j, size_t object, struct str name)
{
	return json_member(j, object, name) != 0;
}

static int
worth(const struct json *j, size_t i)
{
	int worth;

	switch (jsonld_type(j, i)) {
	case JSONLD_ARTICLE:
	case JSONLD_NEWS:
		worth = 16;
		break;
	case JSONLD_WORK:
		worth = 8;
		break;
	case JSONLD_PAGE:
		worth = 4;
		break;
	case JSONLD_OTHER:
	case JSONLD_SITE:
	case JSONLD_ORGANIZATION:
	case JSONLD_PERSON:
	case JSONLD_LIST:
	default:
		return 0;
	}
	worth += has_value(j, i, STR("headline")) ? 3 : has_value(j, i, STR("name")) ? 1 : 0;
	return worth + (has_value(j, i, STR("datePublished")) ? 2 : 0) +
	    (has_value(j, i, STR("author")) ? 2 : 0);
}

bool
jsonld_is_by_readers(struct str key)
{
	return str_eq(key, STR("comment")) || str_eq(key, STR("review"));
}

/* The best object; a list of other stories, and what readers wrote, is passed over. */
size_t
jsonld_article(const struct json *j)
{
	size_t best = JSONLD_NONE;
	int most = 0;

	for (size_t i = 0; i < j->n; i++) {
		int w;

		if (j->values[i].kind != JSON_OBJECT)
			continue;
		if ((jsonld_type(j, i) == JSONLD_LIST || jsonld_is_by_readers(j->values[i].key)) &&
		    j->values[i].end > i + 1) {
			i = j->values[i].end - 1;
			continue;
		}
		w = worth(j, i);
		if (w <= most)
			continue;
		most = w;
		best = i;
	}
	return best;
}

/* The object that has the @id and says more than that. */
static size_t
find_id(const struct json *j, struct str id)
{
	for (size_t i = 0; i < j->n; i++) {
		const struct json_value *v = &j->values[i];

		if (v->kind == JSON_STRING && str_eq(v->text, id) && str_eq(v->key, STR("@id")) &&
		    v->parent != i && j->values[v->parent].end > v->parent + 2)
			return v->parent;
	}
	return JSONLD_NONE;
}

size_t
jsonld_resolve(const struct json *j, size_t value)
{
	size_t id;
	size_t found;

	if (value == JSONLD_NONE || j->values[value].kind != JSON_OBJECT)
		return value;
	id = json_member(j, value, STR("@id"));
	if (!id || json_member(j, value, STR("name")))
		return value;
	found = find_id(j, j->values[id].text);
	return found == JSONLD_NONE ? value : found;
}

size_t
jsonld_first_of(const struct json *j, size_t member)
{
	if (j->values[member].kind != JSON_ARRAY)
		return member;
	return j->values[member].end > member + 1 ? member + 1 : JSONLD_NONE;
}

size_t
jsonld_next_of(const struct json *j, size_t member, size_t value)
{
	size_t next;

	if (j->values[member].kind != JSON_ARRAY)
		return JSONLD_NONE;
	next = json_next(j, value);
	return next < j->values[member].end ? next : JSONLD_NONE;
}

size_t
jsonld_member(const struct json *j, size_t object, struct str name)
{
	size_t member = json_member(j, object, name);

	return member ? jsonld_resolve(j, jsonld_first_of(j, member)) : JSONLD_NONE;
}

struct str
jsonld_string(const struct json *j, size_t object, struct str name)
{
	size_t value = jsonld_member(j, object, name);

	return value != JSONLD_NONE && j->values[value].kind == JSON_STRING ? j->values[value].text
									    : STR("");
}
