#include "pages.h"

#include <errno.h>
#include <unistd.h>

#include "container/mime.h"

void
pages_begin(struct pages *p)
{
	reader_init(&p->in, '\n', p->out);
	reader_init(&p->names, '\0', p->out);
	warc_init(&p->warc);
	p->fd = -1;
	if (!p->list)
		return;
	p->names.fd = cli_open(p->cli, p->list);
	if (p->names.fd >= 0)
		reader_open(&p->names, p->names.fd);
}

static void
tell_read_error(struct pages *p, const char *file)
{
	if (errno == ENOMEM)
		cli_fatal(p->cli, NULL, "out of memory");
	else
		cli_complain(
		    p->cli, file, errno == EFBIG ? "the page is over 1 GiB" : strerror(errno));
}

/* The next name of the list; NULL at its end. An empty one is told and passed over. */
static const char *
next_listed(struct pages *p)
{
	struct str name;

	for (;;) {
		enum line_got got = reader_line(&p->names, &name);

		if (got == LINE_FAILED)
			tell_read_error(p, p->list);
		if (got != LINE_OK)
			return NULL;
		p->name.n = 0;
		if (!buf_add(&p->name, name) || !buf_byte(&p->name, '\0')) {
			cli_fatal(p->cli, NULL, "out of memory");
			return NULL;
		}
		p->cli->operands++;
		if (name.n > 0)
			return p->name.s;
		cli_complain(p->cli, p->list, "an empty file name");
	}
}

static bool
open_next(struct pages *p)
{
	do {
		p->file = p->list ? next_listed(p) : cli_operand(p->cli);
		if (!p->file)
			return false;
		p->fd = cli_open(p->cli, p->file);
	} while (p->fd < 0);
	reader_open(&p->in, p->fd);
	p->open = p->form == PAGES_WARC ? UNWRAP_WARC : UNWRAP_TEXT;
	return true;
}

static void
close_input(struct pages *p)
{
	cli_close(p->fd);
	p->fd = -1;
	p->open = UNWRAP_TEXT;
}

static void
tell_record(struct pages *p)
{
	struct buf why = BUF_INIT;

	buf_add(&why, str_of(p->warc.why));
	if (p->warc.uri.n > 0)
		buf_add(&why, STR(": "));
	buf_add(&why, buf_str(&p->warc.uri));
	buf_byte(&why, '\0');
	cli_complain(p->cli, p->file, why.failed ? p->warc.why : why.s);
	buf_free(&why);
}

/* The next page of the open archive; false at its end. */
static bool
next_record(struct pages *p, struct unwrapped *page, struct str *doc)
{
	for (;;) {
		struct str have;
		enum warc_step step;

		reader_take(&p->in, p->warc.take);
		if (!reader_peek(&p->in, p->warc.want, &have)) {
			tell_read_error(p, p->file);
			return false;
		}
		step = warc_next(&p->warc, have, have.n < p->warc.want, page);
		if (step == WARC_BROKEN)
			tell_record(p);
		if (step == WARC_END)
			return false;
		if (step != WARC_PAGE)
			continue;
		*doc = page->url.n > 0 ? page->url : str_of(p->file);
		return true;
	}
}

/* The whole input as one page; false where it is none, which was told. */
static bool
whole_input(struct pages *p, enum unwrap_kind kind, struct unwrapped *page, struct str *doc)
{
	struct str all;

	if (!reader_all(&p->in, &all)) {
		tell_read_error(p, p->file);
		return false;
	}
	*doc = str_of(p->file);
	*page = (struct unwrapped){ .kind = p->form == PAGES_HTML ? UNWRAP_HTML
		    : p->form == PAGES_TEXT                       ? UNWRAP_TEXT
								  : kind,
		.bytes = all,
		.charset = STR(""),
		.url = STR("") };
	if (page->kind != UNWRAP_MIME || mime_page(all, &p->decoded, page))
		return true;
	if (p->decoded.failed)
		cli_fatal(p->cli, NULL, "out of memory");
	else
		cli_complain(p->cli, p->file, "no page in this mail or MHTML file");
	return false;
}

/* The next entry of the open feed; false at its end. */
static bool
next_entry(struct pages *p, struct unwrapped *page, struct str *doc)
{
	bool got = feed_next(&p->feed, page);

	if (p->feed.failed)
		cli_fatal(p->cli, NULL, "out of memory");
	*doc = got && page->url.n > 0 ? page->url : str_of(p->file);
	return got;
}

static bool
first_entry(struct pages *p, struct unwrapped *page, struct str *doc)
{
	feed_free(&p->feed);
	p->feed = (struct feed){ .bytes = page->bytes };
	return next_entry(p, page, doc);
}

/* Looks at an input that was just opened; true with its page, if it is one. */
static bool
first_page(struct pages *p, struct unwrapped *page, struct str *doc)
{
	enum unwrap_kind kind = UNWRAP_TEXT;
	const char *why = NULL;
	struct str start;

	if (!reader_peek(&p->in, UNWRAP_SNIFF, &start)) {
		tell_read_error(p, p->file);
		return false;
	}
	if (p->form == PAGES_SNIFF) {
		kind = unwrap_sniff(start, &why);
		if (kind == UNWRAP_REFUSED && p->encoded)
			kind = unwrap_sniff_page(start);
	}
	if (kind == UNWRAP_REFUSED) {
		cli_complain(p->cli, p->file, why);
		return false;
	}
	if (p->open != UNWRAP_WARC)
		p->open = kind;
	if (p->open == UNWRAP_WARC) {
		warc_free(&p->warc);
		warc_init(&p->warc);
		return next_record(p, page, doc);
	}
	return whole_input(p, kind, page, doc) &&
	    (p->open != UNWRAP_FEED || first_entry(p, page, doc));
}

/* The next page of what the open input holds. */
static bool
next_inside(struct pages *p, struct unwrapped *page, struct str *doc)
{
	return p->open == UNWRAP_WARC ? next_record(p, page, doc)
	    : p->open == UNWRAP_FEED  ? next_entry(p, page, doc)
				      : false;
}

bool
pages_next(struct pages *p, struct unwrapped *page, struct str *doc)
{
	bool got = p->fd >= 0 && next_inside(p, page, doc);

	while (!got) {
		close_input(p);
		if (p->out->error || p->cli->status >= CLI_FATAL || !open_next(p))
			return false;
		got = first_page(p, page, doc);
	}
	p->count++;
	return !p->out->error;
}

void
pages_end(struct pages *p)
{
	close_input(p);
	cli_close(p->names.fd);
	reader_free(&p->in);
	reader_free(&p->names);
	warc_free(&p->warc);
	feed_free(&p->feed);
	buf_free(&p->name);
	buf_free(&p->decoded);
}
