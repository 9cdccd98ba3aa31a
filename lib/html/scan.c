#include "html/scan.h"

#include "text/table.h"

enum { ENDS_TAG_NAME = 1, ENDS_ATTR_NAME = 2, ENDS_VALUE = 4, IS_SPACE = 8 };
enum { ALWAYS = ENDS_TAG_NAME | ENDS_ATTR_NAME | ENDS_VALUE };

/* (CR and FF are white space here; VT is not.) */
static const unsigned char classes[256] = {
	['\t'] = ALWAYS | IS_SPACE,
	['\n'] = ALWAYS | IS_SPACE,
	['\f'] = ALWAYS | IS_SPACE,
	['\r'] = ALWAYS | IS_SPACE,
	[' '] = ALWAYS | IS_SPACE,
	['>'] = ALWAYS,
	['/'] = ENDS_TAG_NAME | ENDS_ATTR_NAME,
	['='] = ENDS_ATTR_NAME,
};

static bool
is_class(char c, unsigned class)
{
	return (classes[(unsigned char)c] & class) != 0;
}

/* At least `least` bytes, then up to one of the class. */
static size_t
scan_name(struct str page, size_t at, size_t least, unsigned class, struct scan_name *name)
{
	uint32_t hash = TABLE_HASH_START;
	size_t n = 0;

	for (; at + n < page.n && (n < least || !is_class(page.s[at + n], class)); n++) {
		char c = to_lower(page.s[at + n]);

		if (n < SCAN_NAME_MAX)
			name->low[n] = c;
		hash = table_hash_byte(hash, c);
	}
	name->from = at;
	name->n = n;
	name->hash = hash;
	return at + n;
}

size_t
scan_tag_name(struct str page, size_t at, struct scan_name *name)
{
	return scan_name(page, at, 1, ENDS_TAG_NAME, name);
}

static size_t
skip_space(struct str page, size_t at)
{
	while (at < page.n && is_class(page.s[at], IS_SPACE))
		at++;
	return at;
}

/*
 * A value from behind `=` on; returns the offset behind it, or page.n + 1 where the page ended
 * in it.
 */
static size_t
scan_value(struct str page, size_t at, struct scan_attr *attr)
{
	char quote;
	size_t end;

	at = skip_space(page, at);
	attr->value = end = at;
	quote = at < page.n ? page.s[at] : ' ';
	if (quote == '"' || quote == '\'') {
		attr->value = at + 1;
		end = at + 1 + str_find_byte(str_from(page, at + 1), quote);
		attr->value_n = end - attr->value;
		return end + 1;
	}
	while (end < page.n && !is_class(page.s[end], ENDS_VALUE))
		end++;
	attr->value_n = end - at;
	return end;
}

enum scan_got
scan_attr(struct str page, size_t *at, struct scan_attr *attr)
{
	size_t i = *at;
	size_t behind;

	for (; i < page.n && is_class(page.s[i], IS_SPACE | ENDS_TAG_NAME); i++) {
		bool self_closing = page.s[i] == '/' && i + 1 < page.n && page.s[i + 1] == '>';

		if (page.s[i] == '>' || self_closing) {
			*at = i + 1 + self_closing;
			return self_closing ? SCAN_SELF_CLOSE : SCAN_CLOSE;
		}
	}
	*at = page.n;
	if (i == page.n)
		return SCAN_CUT;
	i = scan_name(page, i, 1, ENDS_ATTR_NAME, &attr->name);
	attr->value = i;
	attr->value_n = 0;
	behind = skip_space(page, i);
	if (behind < page.n && page.s[behind] == '=')
		i = scan_value(page, behind + 1, attr);
	if (i >= page.n)
		return SCAN_CUT;
	*at = i;
	return SCAN_ATTR;
}

bool
scan_tag_end(struct str page, size_t *at)
{
	struct scan_attr attr;

	for (;;) {
		enum scan_got got = scan_attr(page, at, &attr);

		if (got != SCAN_ATTR)
			return got != SCAN_CUT;
	}
}

/*
 * Whether `<name` or `</name` (what begins with `<` or `</`) and the end of a name stand at an
 * offset.
 */
static bool
is_tag_at(struct str page, size_t at, struct str mark, struct str name)
{
	size_t end = at + mark.n + name.n;

	return page.n > end && is_class(page.s[end], ENDS_TAG_NAME) &&
	    str_starts(str_from(page, at), mark) &&
	    str_eq_ascii(str_part(page, at + mark.n, name.n), name);
}

size_t
scan_raw_end(struct str page, size_t at, struct str name)
{
	for (;; at++) {
		at += str_find_byte(str_from(page, at), '<');
		if (at == page.n || is_tag_at(page, at, STR("</"), name))
			return at;
	}
}

enum script_state { SCRIPT_PLAIN, SCRIPT_ESCAPED, SCRIPT_TWICE };

/* The state behind the `<` at an offset. */
static enum script_state
script_step(struct str page, size_t at, enum script_state state)
{
	if (state == SCRIPT_PLAIN)
		return str_starts(str_from(page, at), STR("<!--")) ? SCRIPT_ESCAPED : SCRIPT_PLAIN;
	if (state == SCRIPT_ESCAPED && is_tag_at(page, at, STR("<"), STR("script")))
		return SCRIPT_TWICE;
	if (state == SCRIPT_TWICE && is_tag_at(page, at, STR("</"), STR("script")))
		return SCRIPT_ESCAPED;
	return state;
}

size_t
scan_script_end(struct str page, size_t at)
{
	enum script_state state = SCRIPT_PLAIN;

	for (;;) {
		size_t n = str_find_byte(str_from(page, at), '<');

		/* "-->" may begin in the dashes of "<!--" itself. */
		if (state != SCRIPT_PLAIN && str_find(str_part(page, at, n), STR("-->")) < n)
			state = SCRIPT_PLAIN;
		at += n;
		if (at == page.n)
			return at;
		if (state != SCRIPT_TWICE && is_tag_at(page, at, STR("</"), STR("script")))
			return at;
		if (state == SCRIPT_PLAIN) {
			state = script_step(page, at, state);
			at += state == SCRIPT_PLAIN ? 1 : 2;
			continue;
		}
		state = script_step(page, at, state);
		at++;
	}
}
