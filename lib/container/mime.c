#include "container/mime.h"

#include "container/field.h"
#include "container/mail.h"

/* An entity: its head and its body. */
struct entity {
	struct str head;
	struct str body;
};

static struct entity
entity_of(struct str s)
{
	size_t head = field_head(s);

	return (struct entity){ str_part(s, 0, head), str_from(s, head) };
}

static struct str
media_type(const struct entity *e)
{
	return field_media_type(field_value(e->head, STR("Content-Type")));
}

static bool
is_multipart(const struct entity *e)
{
	struct str type = media_type(e);

	return type.n > 10 && str_eq_ascii(str_part(type, 0, 10), STR("multipart/"));
}

/* The offset of the next line `--boundary` of s from `at` on; s.n where there is none. */
static size_t
find_boundary(struct str s, size_t at, struct str boundary)
{
	while (at < s.n) {
		struct str rest = str_from(s, at);

		if (rest.n >= boundary.n + 2 && rest.s[0] == '-' && rest.s[1] == '-' &&
		    str_starts(str_from(rest, 2), boundary))
			return at;
		at += str_find_byte(rest, '\n') + 1;
	}
	return s.n;
}

/* Takes the next part off the body of a multipart entity; false behind the last one. */
static bool
next_part(struct str *body, struct str boundary, struct entity *part)
{
	size_t start = find_boundary(*body, 0, boundary);
	size_t line = start + str_find_byte(str_from(*body, start), '\n');
	size_t end;

	if (line >= body->n || str_starts(str_from(*body, start + 2 + boundary.n), STR("--")))
		return false;
	end = find_boundary(*body, line + 1, boundary);
	*part = entity_of(str_part(*body, line + 1, end - line - 1));
	*body = str_from(*body, end);
	return true;
}

/*
 * The best part: 3 for HTML, 2 for a multipart to look into, 1 for plain text. The first of
 * equals wins.
 */
static int
worth(const struct entity *e)
{
	struct str type = media_type(e);

	if (str_eq_ascii(type, STR("text/html")) ||
	    str_eq_ascii(type, STR("application/xhtml+xml")))
		return 3;
	return is_multipart(e) ? 2 : type.n == 0 || str_eq_ascii(type, STR("text/plain")) ? 1 : 0;
}

static bool
best_part(const struct entity *e, struct entity *best)
{
	struct str boundary =
	    field_parameter(field_value(e->head, STR("Content-Type")), STR("boundary"));
	struct str rest = e->body;
	struct entity part;
	int most = 0;

	while (boundary.n > 0 && next_part(&rest, boundary, &part)) {
		if (worth(&part) <= most)
			continue;
		most = worth(&part);
		*best = part;
	}
	return most > 0;
}

/*
 * The body of an entity of a mail with this head, decoded; before text come the subject and the
 * date.
 */
static bool
decode_body(struct str head, const struct entity *e, struct buf *decoded, struct unwrapped *page)
{
	struct str coding = field_value(e->head, STR("Content-Transfer-Encoding"));
	size_t body;

	decoded->n = 0;
	if (page->kind == UNWRAP_TEXT)
		mail_add_head(decoded, head, page->charset);
	body = decoded->n;
	if (str_eq_ascii(coding, STR("quoted-printable")))
		field_add_quoted_printable(decoded, e->body);
	else if (str_eq_ascii(coding, STR("base64")))
		field_add_base64(decoded, e->body);
	else if (page->kind == UNWRAP_HTML) {
		page->bytes = e->body;
		return true;
	} else
		buf_add(decoded, e->body);
	if (page->kind == UNWRAP_TEXT)
		mail_trim_body(decoded, body);
	page->bytes = buf_str(decoded);
	return !decoded->failed;
}

bool
mime_page(struct str file, struct buf *decoded, struct unwrapped *page)
{
	struct entity e = entity_of(file);
	struct str head = e.head;
	struct str url = field_value(head, STR("Snapshot-Content-Location"));

	for (int depth = 0; is_multipart(&e); depth++) {
		struct entity part;

		if (depth == MIME_DEPTH_LIMIT || !best_part(&e, &part))
			return false;
		e = part;
	}
	if (worth(&e) == 0)
		return false;
	page->kind = worth(&e) == 3 ? UNWRAP_HTML : UNWRAP_TEXT;
	page->charset = field_parameter(field_value(e.head, STR("Content-Type")), STR("charset"));
	page->url = url.n > 0 ? url : field_value(e.head, STR("Content-Location"));
	return decode_body(head, &e, decoded, page);
}
