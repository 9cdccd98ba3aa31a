/*
 * json: the values of a JSON text (RFC 8259) as a list in document order, for the JSON-LD
 * of pages, which is often not quite JSON.
 *
 * Any bytes are read: raw line ends in strings, comments (HTML's and JavaScript's), missing
 * or double commas, several values one after another, a text that breaks off. What makes
 * no sense is skipped. There is no recursion; depth has no limit. Strings are views of the
 * text as written; json_decode gives their characters.
 *
 * Time is linear in the text. At most JSON_VALUES_LIMIT values are kept, 48 bytes each:
 * what follows them is not read.
 */
#ifndef EMBEDDED_JSON_H
#define EMBEDDED_JSON_H

#include <stdint.h>

#include "text/bytes.h"

enum { JSON_VALUES_LIMIT = 1 << 17 };

/* JSON_PLAIN: a number, true, false or null. */
enum json_kind { JSON_PLAIN, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json_value {
	struct str key;  /* of the member, as written; "" outside an object */
	struct str text; /* of a string, as written between its quotes, or of a plain value */
	uint32_t parent; /* index of the array or object that it stands in; itself at the top */
	uint32_t end;    /* index behind the last value in it */
	enum json_kind kind;
};

struct json {
	struct json_value *values; /* owned */
	size_t n;
	size_t cap;
};

#define JSON_INIT          \
	{                  \
		NULL, 0, 0 \
	}

/* Adds the values of one more text, which must stay; false where memory ends. */
bool json_read(struct json *j, struct str text);
/* The same of JavaScript: strings may have single quotes, and names of members none. */
bool json_read_script(struct json *j, struct str script);
/* Forgets the values and keeps the memory. */
void json_clear(struct json *j);
void json_free(struct json *j);

/*
 * Walks what stands directly in an array or object:
 * for (size_t i = json_first(in); i < j->values[in].end; i = json_next(j, i)) ...
 */
static inline size_t
json_first(size_t in)
{
	return in + 1;
}

static inline size_t
json_next(const struct json *j, size_t i)
{
	return j->values[i].end;
}

/*
 * The member of that name in an object: its index, or 0 (which is no member) where there is
 * none.
 */
size_t json_member(const struct json *j, size_t object, struct str name);
/* The characters of a string as written: \n, \u00e4 and surrogate pairs decoded. */
bool json_decode(struct str written, struct buf *out);

#endif
