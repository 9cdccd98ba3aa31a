/*
 * jsonld: what the JSON-LD of a page (schema.org) tells of its article.
 *
 * A page has one or several texts, each an object, a list or an @graph, with objects that
 * point to others by @id. The article is the object whose type is the most like one
 * (lib/data/jsonld-types.txt), of equals the one with a headline that stands highest.
 * Indexes are of struct json; 0 may be a value and NONE is none.
 */
#ifndef EMBEDDED_JSONLD_H
#define EMBEDDED_JSONLD_H

#include "embedded/json.h"

#define JSONLD_NONE SIZE_MAX

/* How much a type is the article itself; the letters of the table. */
enum jsonld_type {
	JSONLD_OTHER = 0,
	JSONLD_ARTICLE = 'a', /* an article of any kind */
	JSONLD_NEWS = 'n',    /* of a newspaper */
	JSONLD_WORK = 'w', /* another work that may be all that the page has: a recipe, a video */
	JSONLD_PAGE = 'p', /* the page */
	JSONLD_SITE = 's', /* the site */
	JSONLD_ORGANIZATION = 'o', /* who publishes */
	JSONLD_PERSON = 'h',
	JSONLD_LIST = 'l', /* a list of others: what is in it is not the page's article */
};

enum jsonld_type jsonld_type(const struct json *j, size_t object);
/* The page's article, or JSONLD_NONE. */
size_t jsonld_article(const struct json *j);
/* The first object of the type, or JSONLD_NONE. */
size_t jsonld_first(const struct json *j, enum jsonld_type type);
/* The member, or what it points to by @id; JSONLD_NONE where there is none. */
size_t jsonld_member(const struct json *j, size_t object, struct str name);
/* A string as written, of a member that is one, or a list of which the first is one; "". */
struct str jsonld_string(const struct json *j, size_t object, struct str name);
/*
 * Walks a member that may be one value or a list: its first value; behind a value, the next
 * one; JSONLD_NONE at the end.
 */
size_t jsonld_first_of(const struct json *j, size_t member);
size_t jsonld_next_of(const struct json *j, size_t member, size_t value);
/* Whether what a member of this name holds is written by readers, and not by the author. */
bool jsonld_is_by_readers(struct str key);
/* The object that a value is or points to by @id alone. */
size_t jsonld_resolve(const struct json *j, size_t value);

#endif
