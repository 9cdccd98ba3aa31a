#include "embedded/json.h"

#include <stdlib.h>

#include "text/memory.h"
#include "text/utf8.h"

struct parser {
	struct json *json;
	struct str text;
	size_t at;
	uint32_t open;  /* the array or object whose end is not read yet; NONE */
	struct str key; /* of the value that comes next */
	bool is_script; /* strings may have single quotes */
	bool full;      /* no more values are taken */
	bool failed;
};

#define NONE UINT32_MAX

/* The quote that ends a string whose own stands before `at`; the text's end where there is none. */
static size_t
string_end(struct str s, size_t at)
{
	char begun = s.s[at - 1];

	while (at < s.n) {
		const char *quote = memchr(s.s + at, begun, s.n - at);
		size_t end = quote ? (size_t)(quote - s.s) : s.n;
		size_t slash = end;

		while (slash > at && s.s[slash - 1] == '\\')
			slash--;
		if ((end - slash) % 2 == 0 || end == s.n)
			return end;
		at = end + 1;
	}
	return s.n;
}

static struct json_value *
add_value(struct parser *p, enum json_kind kind, struct str text)
{
	struct json *j = p->json;
	struct json_value *values;

	if (j->n >= JSON_VALUES_LIMIT) {
		p->full = true;
		return NULL;
	}
	values = mem_grow(j->values, &j->cap, j->n + 1, sizeof(*values));
	if (!values) {
		p->failed = p->full = true;
		return NULL;
	}
	j->values = values;
	values[j->n] = (struct json_value){ .key = p->key,
		.text = text,
		.parent = p->open == NONE ? (uint32_t)j->n : p->open,
		.end = (uint32_t)j->n + 1,
		.kind = kind };
	p->key = STR("");
	return &values[j->n++];
}

static void
open_value(struct parser *p, enum json_kind kind)
{
	p->at++;
	if (add_value(p, kind, STR("")))
		p->open = (uint32_t)(p->json->n - 1);
}

static void
close_value(struct parser *p)
{
	struct json_value *v;

	p->key = STR("");
	if (p->open == NONE)
		return;
	v = &p->json->values[p->open];
	v->end = (uint32_t)p->json->n;
	p->open = v->parent == p->open ? NONE : v->parent;
}

static bool
in_object(const struct parser *p)
{
	return p->open != NONE && p->json->values[p->open].kind == JSON_OBJECT;
}

/* A string is the key of what follows where an object is open and no key was read. */
static void
read_string(struct parser *p, struct str *last)
{
	size_t end = string_end(p->text, p->at + 1);

	*last = str_part(p->text, p->at + 1, end - p->at - 1);
	p->at = end < p->text.n ? end + 1 : end;
}

static size_t
skip_space(struct str s, size_t at)
{
	while (at < s.n && is_space(s.s[at]))
		at++;
	return at;
}

/* Whether a word in an object is the name of what follows its colon; past that. */
static bool
take_key(struct parser *p, struct str word)
{
	size_t colon = skip_space(p->text, p->at);

	if (!in_object(p) || colon >= p->text.n || p->text.s[colon] != ':')
		return false;
	p->key = word;
	p->at = colon + 1;
	return true;
}

static void
string_value(struct parser *p)
{
	struct str string;

	read_string(p, &string);
	if (!take_key(p, string))
		add_value(p, JSON_STRING, string);
}

static bool
is_plain(char c)
{
	return is_alpha(c) || is_digit(c) || c == '-' || c == '+' || c == '.' || c == '_';
}

static void
plain_value(struct parser *p)
{
	struct str word = str_from(p->text, p->at);

	while (p->at < p->text.n && is_plain(p->text.s[p->at]))
		p->at++;
	word.n = p->at - (size_t)(word.s - p->text.s);
	if (p->key.n > 0 || !in_object(p))
		add_value(p, JSON_PLAIN, word);
	else if (p->is_script)
		take_key(p, word);
}

/* Past a comment of JavaScript, or one byte. */
static void
skip_odd(struct parser *p)
{
	struct str rest = str_from(p->text, p->at);

	if (str_starts(rest, STR("/*")))
		p->at += str_find(rest, STR("*/"));
	else if (str_starts(rest, STR("//")))
		p->at += str_find_byte(rest, '\n');
	if (p->at < p->text.n)
		p->at++;
}

static void
read_value(struct parser *p)
{
	char c = p->text.s[p->at];

	if (c == '"' || (c == '\'' && p->is_script))
		string_value(p);
	else if (c == '{' || c == '[')
		open_value(p, c == '{' ? JSON_OBJECT : JSON_ARRAY);
	else if (c == '}' || c == ']') {
		p->at++;
		close_value(p);
	} else if (c == ',') {
		p->at++;
		p->key = STR("");
	} else if (is_plain(c))
		plain_value(p);
	else
		skip_odd(p);
}

/* A script may be wrapped in a comment or a CDATA section, whose words are no values. */
static struct str
unwrapped(struct str text)
{
	static const struct str starts[] = { { "<!--", 4 }, { "<![CDATA[", 9 },
		{ "//<![CDATA[", 11 }, { "/*<![CDATA[*/", 13 } };

	text = str_trim(text);
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (str_starts(text, starts[i]))
			text = str_from(text, starts[i].n);
	return text;
}

static bool
read_all(struct parser p)
{
	p.text = unwrapped(p.text);
	p.open = NONE;
	p.key = STR("");
	while (p.at < p.text.n && !p.full)
		read_value(&p);
	while (p.open != NONE)
		close_value(&p);
	return !p.failed;
}

bool
json_read(struct json *j, struct str text)
{
	return read_all((struct parser){ .json = j, .text = text });
}

bool
json_read_script(struct json *j, struct str script)
{
	return read_all((struct parser){ .json = j, .text = script, .is_script = true });
}

void
json_clear(struct json *j)
{
	j->n = 0;
}

void
json_free(struct json *j)
{
	free(j->values);
	*j = (struct json)JSON_INIT;
}

size_t
json_member(const struct json *j, size_t object, struct str name)
{
	if (j->values[object].kind != JSON_OBJECT)
		return 0;
	for (size_t i = json_first(object); i < j->values[object].end; i = json_next(j, i))
		if (str_eq(j->values[i].key, name))
			return i;
	return 0;
}

/* Four hexadecimal digits; -1 where there are none. */
static int32_t
hex4(struct str s, size_t at)
{
	int32_t value = 0;

	if (at + 4 > s.n)
		return -1;
	for (size_t i = at; i < at + 4; i++) {
		char c = to_lower(s.s[i]);

		if (!is_digit(c) && (c < 'a' || c > 'f'))
			return -1;
		value = value * 16 + (is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return value;
}

/* Decodes \uXXXX, or a pair of them, at the u; returns what is behind it. */
static size_t
decode_unicode(struct str s, size_t at, struct buf *out)
{
	int32_t high = hex4(s, at + 1);
	int32_t low;

	if (high < 0) {
		buf_byte(out, 'u');
		return at + 1;
	}
	low = high >= 0xd800 && high < 0xdc00 && at + 6 < s.n && s.s[at + 5] == '\\' &&
		s.s[at + 6] == 'u'
	    ? hex4(s, at + 7)
	    : -1;
	if (low >= 0xdc00 && low < 0xe000) {
		utf8_add(out, (uint32_t)(0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00)));
		return at + 11;
	}
	utf8_add(out, (uint32_t)high);
	return at + 5;
}

bool
json_decode(struct str written, struct buf *out)
{
	static const char names[] = "bfnrt";
	static const char values[] = "\b\f\n\r\t";
	size_t at = 0;

	while (at < written.n) {
		size_t slash = at + str_find_byte(str_from(written, at), '\\');
		const char *name;

		buf_add(out, str_part(written, at, slash - at));
		at = slash + 1;
		if (at >= written.n)
			break;
		if (written.s[at] == 'u') {
			at = decode_unicode(written, at, out);
			continue;
		}
		name = written.s[at] ? strchr(names, written.s[at]) : NULL;
		buf_byte(out, name ? values[name - names] : written.s[at]);
		at++;
	}
	return !out->failed;
}
