#include "container/field.h"

#include <stdint.h>

size_t
field_head(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		size_t end = at + str_find_byte(str_from(s, at), '\n');

		if (end == s.n)
			return 0;
		if (end == at || (end == at + 1 && s.s[at] == '\r'))
			return end + 1;
		at = end + 1;
	}
	return 0;
}

/* The line at the front with those that go on with it, its end not included; taken off. */
static struct str
cut_field(struct str *head)
{
	size_t end = str_find_byte(*head, '\n');
	struct str line;

	while (end + 1 < head->n && (head->s[end + 1] == ' ' || head->s[end + 1] == '\t'))
		end += 1 + str_find_byte(str_from(*head, end + 1), '\n');
	line = str_part(*head, 0, end);
	*head = end < head->n ? str_from(*head, end + 1) : STR("");
	return line;
}

struct str
field_value(struct str head, struct str name)
{
	while (head.n > 0) {
		struct str line = cut_field(&head);

		if (line.n > name.n && line.s[name.n] == ':' &&
		    str_eq_ascii(str_part(line, 0, name.n), name))
			return str_trim(str_from(line, name.n + 1));
	}
	return STR("");
}

struct str
field_media_type(struct str value)
{
	return str_trim(str_part(value, 0, str_find_byte(value, ';')));
}

struct str
field_parameter(struct str value, struct str name)
{
	struct str piece;

	while (str_cut(&value, ';', &piece)) {
		struct str parameter = str_trim(piece);
		size_t equals = str_find_byte(parameter, '=');

		if (equals == parameter.n ||
		    !str_eq_ascii(str_trim(str_part(parameter, 0, equals)), name))
			continue;
		parameter = str_trim(str_from(parameter, equals + 1));
		if (parameter.n >= 2 && parameter.s[0] == '"')
			parameter = str_from(parameter, 1);
		return str_part(parameter, 0, str_find_byte(parameter, '"'));
	}
	return STR("");
}

static int
hex_digit(char c)
{
	c = to_lower(c);
	return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/*
 * The size in the chunk's first line; *at is moved behind that line. SIZE_MAX where there is
 * none.
 */
static size_t
chunk_size(struct str body, size_t *at)
{
	size_t size = 0;
	size_t i = *at;
	size_t end;

	while (i < body.n && hex_digit(body.s[i]) >= 0 && size < SIZE_MAX >> 8)
		size = size << 4 | (size_t)hex_digit(body.s[i++]);
	end = i + str_find_byte(str_from(body, i), '\n');
	if (i == *at || end == body.n ||
	    !(body.s[i] == '\r' || body.s[i] == '\n' || body.s[i] == ';' || body.s[i] == ' '))
		return SIZE_MAX;
	*at = end + 1;
	return size;
}

bool
field_add_unchunked(struct buf *out, struct str body)
{
	size_t start = out->n;
	size_t at = 0;

	for (;;) {
		size_t size = chunk_size(body, &at);

		if (size == 0)
			return !out->failed;
		if (size == SIZE_MAX) {
			out->n = start;
			return false;
		}
		/* A body that was cut off gives what there is of it. */
		if (size > body.n - at)
			return buf_add(out, str_from(body, at));
		buf_add(out, str_part(body, at, size));
		at += size;
		while (at < body.n && (body.s[at] == '\r' || body.s[at] == '\n'))
			at++;
		if (at == body.n)
			return !out->failed;
	}
}

/* Behind `=`: a line's end is dropped, two digits are a byte, anything else stays. */
static size_t
quoted_byte(struct buf *out, struct str s, size_t at)
{
	size_t i = at + 1;
	int high;
	int low;

	while (i < s.n && (s.s[i] == ' ' || s.s[i] == '\t' || s.s[i] == '\r'))
		i++;
	if (i >= s.n || s.s[i] == '\n')
		return i < s.n ? i + 1 : i;
	high = hex_digit(s.s[at + 1]);
	low = at + 2 < s.n ? hex_digit(s.s[at + 2]) : -1;
	if (high < 0 || low < 0) {
		buf_byte(out, '=');
		return at + 1;
	}
	buf_byte(out, (char)(high << 4 | low));
	return at + 3;
}

bool
field_add_quoted_printable(struct buf *out, struct str body)
{
	size_t at = 0;

	while (at < body.n) {
		size_t sign = at + str_find_byte(str_from(body, at), '=');

		buf_add(out, str_part(body, at, sign - at));
		at = sign < body.n ? quoted_byte(out, body, sign) : sign;
	}
	return !out->failed;
}

static int
base64_digit(char c)
{
	if (is_upper(c))
		return c - 'A';
	if (is_lower(c))
		return c - 'a' + 26;
	if (is_digit(c))
		return c - '0' + 52;
	return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

bool
field_add_base64(struct buf *out, struct str body)
{
	uint32_t bits = 0;
	unsigned n = 0;

	if (!buf_room(out, body.n / 4 * 3 + 3))
		return false;
	for (size_t i = 0; i < body.n && body.s[i] != '='; i++) {
		int digit = base64_digit(body.s[i]);

		if (digit < 0)
			continue;
		bits = (bits << 6 | (uint32_t)digit) & 0xffffff;
		n += 6;
		if (n >= 8) {
			n -= 8;
			buf_byte(out, (char)(unsigned char)(bits >> n & 0xff));
		}
	}
	return !out->failed;
}
