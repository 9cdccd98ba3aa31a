#include "container/mail.h"

#include "container/field.h"
#include "text/table.h"

/* A name of letters and dashes, and a colon. */
static size_t
field_name(struct str line)
{
	size_t n = 0;

	while (n < line.n && (is_alpha(line.s[n]) || line.s[n] == '-'))
		n++;
	return n < line.n && line.s[n] == ':' ? n : 0;
}

static bool
is_of_mails(struct str name)
{
	static const struct str names[] = { STR_ROW("From"), STR_ROW("To"), STR_ROW("Subject"),
		STR_ROW("Date"), STR_ROW("Message-ID"), STR_ROW("Newsgroups"), STR_ROW("Sent"),
		STR_ROW("Cc") };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq_ascii(name, names[i]))
			return true;
	return false;
}

bool
mail_is(struct str start)
{
	struct str line;
	size_t found = 0;

	while (str_cut(&start, '\n', &line)) {
		size_t name = field_name(line);

		if (str_trim(line).n == 0)
			return found >= 2;
		if (name == 0 && !is_space(line.s[0]))
			return false;
		found += name > 0 && is_of_mails(str_part(line, 0, name));
	}
	return false;
}

/* Takes "=?charset?B?text?=" off the front; false where none begins there. */
static bool
cut_encoded(struct str *s, struct str *charset, struct str *coding, struct str *text)
{
	struct str rest = *s;
	struct str mark;

	if (!str_cut(&rest, '?', &mark) || !str_eq(mark, STR("=")) ||
	    !str_cut(&rest, '?', charset) || !str_cut(&rest, '?', coding) ||
	    !str_cut(&rest, '?', text) || !str_starts(rest, STR("=")))
		return false;
	*s = str_from(rest, 1);
	return true;
}

/* Quoted-printable, with _ for a space. */
static bool
add_q(struct buf *out, struct str text)
{
	size_t from = out->n;

	if (!field_add_quoted_printable(out, text))
		return false;
	for (size_t i = from; i < out->n; i++)
		if (out->s[i] == '_')
			out->s[i] = ' ';
	return true;
}

/* False where an encoded word cannot be read. */
static bool
add_subject(struct buf *out, struct str s, struct str body_charset)
{
	while (s.n > 0) {
		struct str charset, coding, text;

		if (cut_encoded(&s, &charset, &coding, &text)) {
			if (!str_eq_ascii(charset, body_charset) ||
			    !(str_eq_ascii(coding, STR("b")) ? field_add_base64(out, text)
							     : add_q(out, text)))
				return false;
			/* Blanks between two of them are none of the subject. */
			if (str_starts(str_trim(s), STR("=?")))
				s = str_trim(s);
			continue;
		}
		buf_byte(out, is_space(s.s[0]) ? ' ' : s.s[0]);
		s = str_from(s, 1);
	}
	return true;
}

/* Without what says that it is a reply (RFC 5322, 3.6.5) or was sent on. */
static struct str
trim_subject(struct str s)
{
	static const struct str marks[] = { STR_ROW("Re:"), STR_ROW("Fwd:"), STR_ROW("Fw:") };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (str_eq_ascii(str_part(s, 0, marks[i].n < s.n ? marks[i].n : s.n), marks[i])) {
			s = str_trim(str_from(s, marks[i].n));
			i = (size_t)-1;
		}
	return s;
}

void
mail_add_head(struct buf *out, struct str head, struct str charset)
{
	size_t from = out->n;
	struct str date = field_value(head, STR("Date"));

	if (!add_subject(out, trim_subject(field_value(head, STR("Subject"))), charset))
		out->n = from;
	buf_byte(out, '\n');
	buf_add(out, date);
	buf_add(out, STR("\n\n"));
}

/* ---- Forwarded message ---- */
static bool
is_ruled(struct str line)
{
	line = str_trim(line);
	return str_starts(line, STR("---")) && str_ends(line, STR("---"));
}

/*
 * The bytes of the fields at the text's front;
 * whether they are the head of a mail that was passed on.
 */
static size_t
field_run(struct str text, bool *is_head)
{
	enum { LEAST = 3 };
	struct str rest = text;
	struct str line;
	size_t run = 0;
	size_t found = 0;

	while (str_cut(&rest, '\n', &line) && field_name(line) > 0) {
		found += is_of_mails(str_part(line, 0, field_name(line)));
		run = text.n - rest.n;
	}
	*is_head = found >= LEAST;
	return run;
}

/* A line of two dashes and a space. */
static bool
begins_signature(struct str line)
{
	return str_starts(line, STR("-- ")) && str_trim(line).n == 2;
}

void
mail_trim_body(struct buf *b, size_t from)
{
	struct str rest = str_from(buf_str(b), from);
	size_t n = from;

	while (rest.n > 0) {
		bool is_head;
		size_t run = field_run(rest, &is_head);
		struct str next = str_from(rest, run);
		struct str line = STR("");

		if (run == 0) {
			str_cut(&next, '\n', &line);
			if (begins_signature(line))
				break;
			run = rest.n - next.n;
		}
		if (!is_head && !is_ruled(line)) {
			memmove(b->s + n, rest.s, run);
			n += run;
		}
		rest = next;
	}
	b->n = n;
}

bool
mail_is_quoted(struct str text)
{
	struct str line;
	size_t quoted = 0;
	size_t others = 0;

	if (str_find_byte(text, '>') == text.n) /* as in most texts */
		return false;
	while (str_cut(&text, '\n', &line)) {
		bool is = line.n > 0 && line.s[0] == '>';

		quoted += is;
		others += !is && str_trim(line).n > 0;
	}
	return quoted > 2 && quoted >= others;
}

void
mail_unquote(struct str text, struct buf *out)
{
	struct str line;

	while (str_cut(&text, '\n', &line)) {
		size_t at = 0;

		while (at < line.n && (line.s[at] == '>' || (at > 0 && line.s[at] == ' ')))
			at++;
		if (!is_ruled(line))
			buf_add(out, str_from(line, at));
		buf_byte(out, '\n');
	}
}
