#include "container/warc.h"

#include "container/field.h"
#include "text/number.h"

#define RECORD_START "WARC/"

void
warc_init(struct warc *w)
{
	*w = (struct warc){ .want = WARC_HEAD_LIMIT };
}

void
warc_free(struct warc *w)
{
	buf_free(&w->uri);
	buf_free(&w->decoded);
}

static enum warc_step
more(struct warc *w, size_t want)
{
	w->want = want;
	w->take = 0;
	return WARC_MORE;
}

static enum warc_step
taken(struct warc *w, size_t take, enum warc_step step)
{
	w->want = WARC_HEAD_LIMIT;
	w->take = take;
	return step;
}

static enum warc_step
broken(struct warc *w, const char *why, size_t take)
{
	w->why = why;
	w->lost = true;
	return taken(w, take, WARC_BROKEN);
}

/* Looks for a line that begins a record; what is before it is dropped. */
static enum warc_step
find_record(struct warc *w, struct str have, bool last)
{
	size_t at =
	    str_starts(have, STR(RECORD_START)) ? 0 : str_find(have, STR("\n" RECORD_START)) + 1;

	if (at < have.n) {
		w->lost = false;
		return taken(w, at, WARC_MORE);
	}
	if (last)
		return taken(w, have.n, WARC_END);
	/* The mark may be cut in two. */
	return taken(
	    w, have.n < sizeof(RECORD_START) ? 0 : have.n - sizeof(RECORD_START), WARC_MORE);
}

static enum warc_step
pass_over(struct warc *w, struct str have, bool last)
{
	size_t n = have.n < w->skip ? have.n : (size_t)w->skip;

	w->skip -= n;
	if (w->skip > 0 && last) {
		w->skip = 0;
		return broken(w, "the last record is cut short", n);
	}
	return taken(w, n, WARC_MORE);
}

static bool
is_type(struct str type, const char *name)
{
	return str_eq_ascii(type, str_of(name));
}

/* Whether the media type is one of pages; an unknown one is looked at. */
static bool
set_kind(struct str content_type, struct unwrapped *page)
{
	struct str type = field_media_type(content_type);

	page->charset = field_parameter(content_type, STR("charset"));
	if (type.n == 0 || is_type(type, "application/octet-stream"))
		page->kind = unwrap_sniff_page(page->bytes.n < UNWRAP_SNIFF
			? page->bytes
			: str_part(page->bytes, 0, UNWRAP_SNIFF));
	else if (is_type(type, "text/html") || is_type(type, "application/xhtml+xml"))
		page->kind = UNWRAP_HTML;
	else if (is_type(type, "text/plain"))
		page->kind = UNWRAP_TEXT;
	else
		return false;
	return true;
}

/* HTTP/1.1 200 OK */
static bool
is_success(struct str message)
{
	size_t space = str_find_byte(str_part(message, 0, message.n < 16 ? message.n : 16), ' ');

	return str_starts(message, STR("HTTP/")) && space + 2 < message.n &&
	    message.s[space + 1] == '2';
}

/*
 * The reason why an HTTP response is no page that can be read; "" for one that nobody asked
 * for; NULL for a page.
 */
static const char *
open_response(struct warc *w, struct str message, struct unwrapped *page)
{
	size_t head = field_head(message);
	struct str fields = str_part(message, 0, head);

	if (!str_starts(message, STR("HTTP/")))
		return "";
	if (head == 0)
		return "an HTTP response without an end of its head";
	if (!is_success(message))
		return "";
	page->bytes = str_from(message, head);
	if (is_type(field_value(fields, STR("Transfer-Encoding")), "chunked")) {
		w->decoded.n = 0;
		if (field_add_unchunked(&w->decoded, page->bytes))
			page->bytes = buf_str(&w->decoded);
	}
	return set_kind(field_value(fields, STR("Content-Type")), page) ? NULL : "";
}

/* The same for a whole record. */
static const char *
open_record(struct warc *w, struct str head, struct str body, struct unwrapped *page)
{
	const char *why = NULL;
	const char *refusal = NULL;

	*page = (struct unwrapped){ .bytes = body, .charset = STR(""), .url = buf_str(&w->uri) };
	if (is_type(field_value(head, STR("WARC-Type")), "response"))
		why = open_response(w, body, page);
	else if (!set_kind(field_value(head, STR("Content-Type")), page))
		why = "";
	if (!why && unwrap_sniff(page->bytes, &refusal) == UNWRAP_REFUSED)
		why = refusal;
	return why;
}

static bool
may_hold_page(struct str head)
{
	struct str type = field_value(head, STR("WARC-Type"));

	return is_type(type, "response") || is_type(type, "resource") ||
	    is_type(type, "conversion");
}

/*
 * Whether a record's head and what has come of its body tell that it is no page: such ones are
 * passed over unheld.
 */
static bool
is_other(struct str head, struct str body)
{
	struct unwrapped page = { .bytes = STR("") };
	size_t fields = field_head(body);

	if (!is_type(field_value(head, STR("WARC-Type")), "response"))
		return !set_kind(field_value(head, STR("Content-Type")), &page);
	if (fields == 0 || !str_starts(body, STR("HTTP/")))
		return false;
	return !is_success(body) ||
	    !set_kind(field_value(str_part(body, 0, fields), STR("Content-Type")), &page);
}

static void
set_uri(struct warc *w, struct str head)
{
	struct str uri = field_value(head, STR("WARC-Target-URI"));

	/* WARC 1.0 writes the address in angle brackets. */
	if (uri.n >= 2 && uri.s[0] == '<' && uri.s[uri.n - 1] == '>')
		uri = str_part(uri, 1, uri.n - 2);
	w->uri.n = 0;
	buf_add(&w->uri, uri);
}

/*
 * A page's record is followed by two line ends and a record, or by nothing: else its length is
 * wrong.
 */
static bool
ends_well(struct str behind, bool last)
{
	struct str next = str_trim(behind);

	if (next.n == 0 && last)
		return true;
	return behind.n >= 2 && (behind.s[0] == '\r' || behind.s[0] == '\n') &&
	    str_starts(next, STR(RECORD_START));
}

static enum warc_step
read_page(
    struct warc *w, struct str have, size_t head, size_t length, bool last, struct unwrapped *page)
{
	enum { BEHIND = 16 };
	const char *why;

	if (have.n < head + length + BEHIND && !last)
		return more(w, head + length + BEHIND);
	if (have.n < head + length)
		return broken(w, "the last record is cut short", head);
	if (!ends_well(str_from(have, head + length), last))
		return broken(w, "a record whose length is wrong", head);
	why = open_record(w, str_part(have, 0, head), str_part(have, head, length), page);
	taken(w, head + length, WARC_PAGE);
	if (!why)
		return WARC_PAGE;
	w->why = why;
	return *why ? WARC_BROKEN : WARC_MORE;
}

static enum warc_step
read_head(struct warc *w, struct str have, bool last, struct unwrapped *page)
{
	struct str start = str_part(have, 0, have.n < WARC_HEAD_LIMIT ? have.n : WARC_HEAD_LIMIT);
	size_t head = field_head(start);
	uint64_t length;
	struct str body;
	bool may;

	if (head == 0 && have.n < WARC_HEAD_LIMIT && !last)
		return more(w, WARC_HEAD_LIMIT);
	set_uri(w, str_part(have, 0, head));
	if (head == 0)
		return broken(w, "a record without an end of its head", sizeof(RECORD_START));
	if (!number_parse(field_value(str_part(have, 0, head), STR("Content-Length")), 0,
		UINT64_MAX / 2, &length))
		return broken(w, "a record without its length", head);
	body = str_part(have, head, start.n - head < length ? start.n - head : (size_t)length);
	may = may_hold_page(str_part(have, 0, head)) && !is_other(str_part(have, 0, head), body);
	if (may && length <= WARC_PAGE_LIMIT)
		return read_page(w, have, head, (size_t)length, last, page);
	w->skip = length;
	taken(w, head, WARC_MORE);
	w->why = "a page over 1 GiB";
	return may ? WARC_BROKEN : WARC_MORE;
}

enum warc_step
warc_next(struct warc *w, struct str have, bool last, struct unwrapped *page)
{
	size_t space = 0;

	if (w->skip > 0)
		return pass_over(w, have, last);
	if (w->lost)
		return find_record(w, have, last);
	while (space < have.n && (have.s[space] == '\r' || have.s[space] == '\n'))
		space++;
	if (space > 0)
		return taken(w, space, WARC_MORE);
	if (have.n == 0)
		return last ? taken(w, 0, WARC_END) : more(w, 1);
	if (have.n < sizeof(RECORD_START) && !last)
		return more(w, sizeof(RECORD_START));
	if (!str_starts(have, STR(RECORD_START)))
		return broken(w, "no record where one must begin", 0);
	return read_head(w, have, last, page);
}
