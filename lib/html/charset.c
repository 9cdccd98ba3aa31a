#include "html/charset.h"

#include "html/decode.h"
#include "html/scan.h"
#include "html/tag.h"
#include "text/utf8.h"

struct label {
	struct cell label;
	struct cell name;
};
#define TABLE_OF struct label
#define ROW(label, name) { label, name },
#include "charset-labels.inc"

#define ROWS struct cell
#define ROW(name) name,
#include "charset-names.inc"

enum {
	LABEL_MAX = 40,
	CHANCE_BYTES =
	    8, /* so many bytes behind the first of a character are not well-formed by chance */
};

enum charset
charset_find(struct str label)
{
	char low[LABEL_MAX];
	const struct label *found;
	size_t i = 0;

	label = str_trim(label);
	if (label.n == 0 || label.n > sizeof(low))
		return CHARSET_NONE;
	for (size_t at = 0; at < label.n; at++)
		low[at] = to_lower(label.s[at]);
	found = table_find(&charset_labels, (struct str){ low, label.n });
	if (!found)
		return CHARSET_NONE;
	while (!str_eq(cell_text(charset_names_rows[i], charset_names_texts),
	    cell_text(found->name, charset_labels_texts)))
		i++;
	return (enum charset)(i + 1);
}

/* The value behind "charset=" in a content attribute. */
static struct str
charset_in_content(struct str content)
{
	for (size_t at = 0; at + 7 < content.n; at++) {
		struct str rest = str_from(content, at);
		char quote;

		if (!str_eq_ascii(str_part(rest, 0, 7), STR("charset")))
			continue;
		rest = str_trim(str_from(rest, 7));
		if (rest.n == 0 || *rest.s != '=')
			continue;
		rest = str_trim(str_from(rest, 1));
		quote = rest.n ? *rest.s : '\0';
		if (quote == '"' || quote == '\'') {
			rest = str_from(rest, 1);
			at = str_find_byte(rest, quote);
			return at == rest.n ? STR("") : str_part(rest, 0, at);
		}
		for (at = 0; at < rest.n && !is_space(rest.s[at]) && rest.s[at] != ';'; at++)
			;
		return str_part(rest, 0, at);
	}
	return STR("");
}

/* What a meta element tells so far. */
struct meta {
	struct str charset;
	struct str content;
	bool has_charset;
	bool has_content;
	bool is_pragma; /* http-equiv=content-type */
	bool seen_pragma;
};

static void
meta_attr(struct meta *m, enum html_attr name, struct str value)
{
	if (name == ATTR_CHARSET && !m->has_charset) {
		m->has_charset = true;
		m->charset = value;
	} else if (name == ATTR_CONTENT && !m->has_content) {
		m->has_content = true;
		m->content = value;
	} else if (name == ATTR_HTTP_EQUIV && !m->seen_pragma) {
		m->seen_pragma = true;
		m->is_pragma = str_eq_ascii(value, STR("content-type"));
	}
}

/* A declared UTF-16 cannot be true: the declaration was read as ASCII. */
static enum charset
declared(struct str label)
{
	enum charset found = charset_find(label);

	if (found == CHARSET_UTF_16BE || found == CHARSET_UTF_16LE)
		return CHARSET_UTF_8;
	return found == CHARSET_X_USER_DEFINED ? CHARSET_WINDOWS_1252 : found;
}

/* The attributes of a tag from behind its name on; of a meta element, the encoding it declares. */
static enum charset
prescan_tag(struct str bytes, size_t *at, bool is_meta)
{
	struct meta m = { .charset = STR(""), .content = STR("") };
	struct scan_attr a;
	enum scan_got got;

	while ((got = scan_attr(bytes, at, &a)) == SCAN_ATTR)
		if (is_meta)
			meta_attr(&m, html_attr_find(scan_name_low(&a.name), a.name.hash),
			    str_part(bytes, a.value, a.value_n));
	if (got == SCAN_CUT)
		return CHARSET_NONE;
	if (m.has_charset)
		return declared(m.charset);
	return m.is_pragma ? declared(charset_in_content(m.content)) : CHARSET_NONE;
}

/* Behind what begins with the `<` at an offset. */
static size_t
prescan_markup(struct str bytes, size_t at, enum charset *found)
{
	struct str rest = str_from(bytes, at);
	size_t name = at + (rest.n > 1 && rest.s[1] == '/' ? 2 : 1);
	struct scan_name tag;

	if (str_starts(rest, STR("<!--"))) {
		size_t end = str_find(str_from(rest, 2), STR("-->"));

		return end == rest.n - 2 ? bytes.n : at + 2 + end + 3;
	}
	if (name < bytes.n && is_alpha(bytes.s[name])) {
		size_t end = scan_tag_name(bytes, name, &tag);

		*found = prescan_tag(
		    bytes, &end, name == at + 1 && str_eq(scan_name_low(&tag), STR("meta")));
		return end;
	}
	if (rest.n > 1 && (rest.s[1] == '!' || rest.s[1] == '/' || rest.s[1] == '?')) {
		size_t end = str_find_byte(rest, '>');

		return end == rest.n ? bytes.n : at + end + 1;
	}
	return at + 1;
}

static enum charset
prescan(struct str bytes)
{
	enum charset found = CHARSET_NONE;
	size_t at = 0;

	while (at < bytes.n && found == CHARSET_NONE) {
		at += str_find_byte(str_from(bytes, at), '<');
		if (at < bytes.n)
			at = prescan_markup(bytes, at, &found);
	}
	return found;
}

/* <?xml version="1.0" encoding="..."?> */
static enum charset
xml_declaration(struct str bytes)
{
	struct str rest;
	struct str label;
	size_t at;

	if (!str_starts(bytes, STR("<?xml")))
		return CHARSET_NONE;
	rest = str_part(bytes, 0, str_find_byte(bytes, '>'));
	at = str_find(rest, STR("encoding"));
	if (at == rest.n)
		return CHARSET_NONE;
	rest = str_trim(str_from(rest, at + 8));
	if (rest.n == 0 || *rest.s != '=')
		return CHARSET_NONE;
	rest = str_trim(str_from(rest, 1));
	if (rest.n == 0 || (*rest.s != '"' && *rest.s != '\''))
		return CHARSET_NONE;
	label = str_from(rest, 1);
	return declared(str_part(label, 0, str_find_byte(label, *rest.s)));
}

static struct str
beginning(struct str bytes, size_t n)
{
	return str_part(bytes, 0, bytes.n < n ? bytes.n : n);
}

/* A byte order mark, or an XML declaration in UTF-16. */
static enum charset
mark(struct str bytes)
{
	if (str_starts(bytes, STR("\xef\xbb\xbf")))
		return CHARSET_UTF_8;
	if (str_starts(bytes, STR("\xfe\xff")) || str_starts(bytes, STR("\0<\0?\0x")))
		return CHARSET_UTF_16BE;
	if (str_starts(bytes, STR("\xff\xfe")) || str_starts(bytes, STR("<\0?\0x\0")))
		return CHARSET_UTF_16LE;
	return CHARSET_NONE;
}

/*
 * A declaration was left as it was when the page was made UTF-8, by the program that saved it
 * mostly.
 */
static bool
is_utf8_all_the_same(struct str bytes)
{
	return utf8_valid(bytes) == bytes.n && bytes.n - utf8_count(bytes) >= CHANCE_BYTES;
}

/* What the page tells by itself. */
static enum charset
sniff(struct str bytes)
{
	struct str start = beginning(bytes, CHARSET_PRESCAN);
	enum charset found = mark(bytes);

	if (found != CHARSET_NONE)
		return found;
	found = prescan(start);
	if (found == CHARSET_NONE)
		found = xml_declaration(start);
	if (found != CHARSET_NONE)
		return found != CHARSET_UTF_8 && is_utf8_all_the_same(bytes) ? CHARSET_UTF_8
									     : found;
	if (utf8_valid(bytes) == bytes.n)
		return CHARSET_UTF_8;
	found = prescan(beginning(bytes, CHARSET_LATE_PRESCAN));
	return found == CHARSET_NONE ? CHARSET_WINDOWS_1252 : found;
}

enum charset
charset_of(struct str bytes, enum charset label)
{
	enum charset sniffed = sniff(bytes);

	if (label == CHARSET_NONE || mark(bytes) != CHARSET_NONE)
		return sniffed;
	return sniffed == CHARSET_UTF_8 && utf8_valid(bytes) == bytes.n ? sniffed : label;
}

static struct str
without(struct str bytes, struct str start)
{
	return str_starts(bytes, start) ? str_from(bytes, start.n) : bytes;
}

bool
charset_decode(enum charset charset, struct str bytes, struct buf *out, struct str *page)
{
	size_t start = out->n;

	if (charset == CHARSET_UTF_8) {
		bytes = without(bytes, STR("\xef\xbb\xbf"));
		*page = bytes;
		if (utf8_valid(bytes) == bytes.n)
			return true;
	}
	if (charset == CHARSET_UTF_16LE)
		bytes = without(bytes, STR("\xff\xfe"));
	if (charset == CHARSET_UTF_16BE)
		bytes = without(bytes, STR("\xfe\xff"));
	decode_bytes(charset, bytes, out);
	*page = str_from(buf_str(out), start);
	return !out->failed;
}
