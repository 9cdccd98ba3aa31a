#include "near/passed.h"

enum { DIGITS = 16, HEAD = 96 };

/* The part of a record before the line. */
struct head {
	char s[HEAD];
	size_t n;
};

/* At least so many digits, and a byte behind them. */
static void
add_hex(struct head *h, uint64_t number, unsigned digits, char end)
{
	static const char hex[] = "0123456789abcdef";

	while (digits < DIGITS && number >> 4 * digits)
		digits++;
	while (digits > 0)
		h->s[h->n++] = hex[number >> 4 * --digits & 15];
	h->s[h->n++] = end;
}

/* Takes at least so many digits, and the byte behind them. */
static bool
take_hex(struct str *rest, size_t digits, char end, uint64_t *number)
{
	size_t n = 0;

	for (*number = 0; n < rest->n && n < DIGITS; n++) {
		char c = rest->s[n];
		bool letter = c >= 'a' && c <= 'f';

		if (!letter && !is_digit(c))
			break;
		*number = *number << 4 | (unsigned)(letter ? c - 'a' + 10 : c - '0');
	}
	if (n < digits || n == rest->n || rest->s[n] != end)
		return false;
	*rest = str_from(*rest, n + 1);
	return true;
}

static void
write_record(struct writer *out, const struct head *h, struct str rest)
{
	writer_add(out, (struct str){ h->s, h->n });
	writer_line(out, rest);
}

void
passed_send(struct writer *out, const struct sent *sent)
{
	struct head h = { .n = 0 };

	add_hex(&h, sent->key, DIGITS, '\t');
	add_hex(&h, sent->number, DIGITS, '\t');
	add_hex(&h, sent->signature, DIGITS, '\t');
	add_hex(&h, sent->words, 1, '.');
	add_hex(&h, sent->place, 1, '.');
	add_hex(&h, sent->prefix, 1, '\t');
	write_record(out, &h, sent->line);
}

bool
passed_receive(struct str raw, struct sent *sent)
{
	sent->line = raw;
	return take_hex(&sent->line, DIGITS, '\t', &sent->key) &&
	    take_hex(&sent->line, DIGITS, '\t', &sent->number) &&
	    take_hex(&sent->line, DIGITS, '\t', &sent->signature) &&
	    take_hex(&sent->line, 1, '.', &sent->words) &&
	    take_hex(&sent->line, 1, '.', &sent->place) &&
	    take_hex(&sent->line, 1, '\t', &sent->prefix) && sent->words <= UINT32_MAX;
}

void
passed_pair(struct writer *out, struct pair_key key, struct str rest)
{
	struct head h = { .n = 0 };

	add_hex(&h, key.later, DIGITS, '-');
	add_hex(&h, key.earlier, DIGITS, '\t');
	write_record(out, &h, rest);
}

bool
passed_take_pair(struct str raw, struct pair_key *key, struct str *rest)
{
	*rest = raw;
	return take_hex(rest, DIGITS, '-', &key->later) &&
	    take_hex(rest, DIGITS, '\t', &key->earlier) && key->earlier <= key->later;
}
